package galley.cli;

import galley.issue.Item;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.issue.Tag;
import galley.issue.Template;
import galley.text.Lines;
import galley.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An outline as one line of JSON.
///
/// Every key is always there; what an item or a section does not have is null, or an empty list.
/// Offsets are in UTF-16 units of the file as decoded, its line ends and its byte order mark
/// included.
final class OutlineJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final IssueText issue;
  private final Outline outline;
  private final Lines lines;

  private OutlineJson(IssueText issue, Outline outline) {
    this.issue = issue;
    this.outline = outline;
    this.lines = Lines.of(issue.text());
  }

  /// One line, without a line end.
  ///
  /// @param file the name that the caller knows the file by
  static String line(String file, IssueText issue, Outline outline) {
    return JSON.writeValueAsString(new OutlineJson(issue, outline).object(file));
  }

  private ObjectNode object(String file) {
    ObjectNode object = JSON.createObjectNode();
    object.put("file", file);
    ArrayNode sections = object.putArray("sections");
    for (Section section : outline.sections()) put(section, sections.addObject());
    ArrayNode regions = object.putArray("regions");
    for (Region region : outline.regions()) {
      ObjectNode node = regions.addObject();
      node.put("kind", region.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      put(region.range(), node);
    }
    return object;
  }

  private void put(Section section, ObjectNode node) {
    node.put("heading", section.heading());
    node.put("headingRaw", section.heading() == null ? null : section.headingRaw());
    node.put("level", section.level());
    node.put("role", section.role());
    put(section.range(), node);
    ArrayNode items = node.putArray("items");
    for (Item item : section.items()) put(item, items.addObject());
  }

  private void put(Item item, ObjectNode node) {
    TextRange number = item.number();
    node.put("n", number == null ? null : number.in(issue.text()));
    node.put("title", item.titleText());
    node.put("url", item.urlText());
    ArrayNode links = node.putArray("links");
    item.links().stream().map(ItemLink::url).forEach(links::add);
    ArrayNode tags = node.putArray("tags");
    tags(item).forEach(tags::add);
    node.put("line", lines.at(item.range().start()) + 1);
    put(item.range(), node);
  }

  private void put(TextRange range, ObjectNode node) {
    node.put("start", issue.offset(range.start()));
    node.put("end", issue.offset(range.end()));
  }

  /// The values of the tags that the headline carries (`en`), and its type; a value that is written
  /// by writing nothing is no tag.
  private static List<String> tags(Item item) {
    SequencedMap<String, Tag> known = new LinkedHashMap<>();
    for (Template headline : item.form().headlines()) {
      for (String field : headline.fields()) {
        Tag tag = headline.tags().get(field);
        if (tag != null) known.putIfAbsent(field, tag);
        else if (field.equals("type")) known.putIfAbsent(field, new Tag(Map.of()));
      }
    }
    return known.entrySet().stream()
        .map(
            tag -> {
              String value = item.fields().get(tag.getKey());
              boolean silent =
                  value == null
                      || value.isEmpty()
                      || tag.getValue().spellings().getOrDefault(value, List.of("x")).contains("");
              return silent ? null : value;
            })
        .filter(Objects::nonNull)
        .toList();
  }
}
