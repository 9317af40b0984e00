package galley.organize;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.issue.Template;
import galley.text.LineEnding;
import galley.text.Lines;
import galley.text.Replacement;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts contents into the places of sections.
///
/// In a section the number token and the separator belong to the place, and only content travels:
/// so a section that keeps its size changes nothing but contents, one that shrinks loses its last
/// place, and one that grows gets a last place whose number and gap follow its neighbour's.
final class Slots {
  private final Outline outline;
  private final String text;
  private final Lines lines;
  private final String lineEnd;

  Slots(Outline outline) {
    this.outline = outline;
    this.text = outline.text();
    this.lines = Lines.of(text);
    this.lineEnd = lineEnding(text).characters();
  }

  /** How a text ends its lines; what is written into it ends them alike. */
  static LineEnding lineEnding(String text) {
    if (text.contains("\r\n")) return LineEnding.CRLF;
    return text.contains("\r") && !text.contains("\n") ? LineEnding.CR : LineEnding.LF;
  }

  /// Content on its way to a place.
  ///
  /// @param indent by how much its continuation lines are indented because of its marker
  /// @param kept whether it was kept without its marker, so that how far it was indented for that
  ///   is only known from its lines
  record Content(String text, int indent, boolean kept) {
    private static final Pattern CONTINUATION = Pattern.compile("(?<=[\\r\\n])( +)[^ \\r\\n]");

    static Content of(Item item, String text) {
      return new Content(
          item.content().in(text), Slots.indent(item.form(), item.marker().in(text)), false);
    }

    /// The exact content of an item that was once taken out of an issue.
    static Content kept(String text, ItemForm form) {
      if (!isList(form)) return new Content(text, 0, true);
      int least =
          CONTINUATION
              .matcher(text)
              .results()
              .mapToInt(line -> line.group(1).length())
              .min()
              .orElse(0);
      return new Content(text, least, true);
    }

    /// The text for a place with another marker: exactly the lines that had the old indentation get
    /// the new one. What was kept is only indented further, where it would fall out of its list.
    String at(int newIndent) {
      if (newIndent == indent || indent == 0 || (kept && newIndent < indent)) return text;
      return text.replaceAll("(?m)(?<=[\\r\\n])^ {" + indent + "}", " ".repeat(newIndent));
    }
  }

  static int indent(ItemForm form, String marker) {
    return isList(form) ? marker.length() : 0;
  }

  private static boolean isList(ItemForm form) {
    return form.kind() == ItemForm.Kind.BULLET || form.kind() == ItemForm.Kind.ORDERED;
  }

  /// The replacements that give each section its new contents.
  ///
  /// @param wanted section number → contents in order; sections not named keep theirs
  /// @param forceBlank whether new places are set apart by a blank line whatever the neighbours do
  List<Replacement> fill(Map<Integer, List<Content>> wanted, boolean forceBlank) {
    List<Replacement> replacements = new ArrayList<>();
    int shift = 0;
    int cleared = 0;
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      List<Item> items = section.items();
      List<Content> contents = wanted.get(s);
      int size = contents == null ? items.size() : contents.size();
      if (!runsOn(s)) shift = 0;
      for (int i = 0; i < Math.min(size, items.size()); i++) {
        Content content = contents == null ? null : contents.get(i);
        keep(items.get(i), content, shift, replacements);
      }
      for (int i = size; i < items.size(); i++) {
        Replacement gone = remove(items.get(i), cleared);
        if (gone.range().start() == cleared) cleared = gone.range().end();
        replacements.add(gone);
      }
      if (contents != null && size > items.size()) {
        replacements.add(append(s, section, contents, shift, forceBlank));
      }
      shift += size - items.size();
    }
    return replacements;
  }

  /// Whether a section's numbers go on from those before it. Where they do not, although they
  /// should, somebody numbered by hand, and a gesture elsewhere leaves that alone.
  private boolean runsOn(int section) {
    if (outline.conventions().restart() == Conventions.Restart.SECTION) return false;
    OptionalInt first = numbers(outline.sections().subList(section, section + 1)).findFirst();
    return first.isEmpty() || first.getAsInt() == lastNumberBefore(section) + 1;
  }

  /// The last number in the sections before one; 0 where there is none.
  private int lastNumberBefore(int section) {
    return numbers(outline.sections().subList(0, section)).reduce(0, (_, last) -> last);
  }

  private IntStream numbers(List<Section> sections) {
    return sections.stream()
        .flatMap(s -> s.items().stream())
        .map(Item::number)
        .filter(Objects::nonNull)
        .mapToInt(number -> Numbers.value(number.in(text)).orElse(0));
  }

  /// A place that stays: its number shifts if numbers run through the issue, its content may
  /// change.
  private void keep(
      Item place, @Nullable Content content, int shift, List<Replacement> replacements) {
    String marker = place.marker().in(text);
    String newMarker = renumbered(place, shift);
    if (!newMarker.equals(marker)) replacements.add(new Replacement(place.marker(), newMarker));
    Content mine = content == null ? Content.of(place, text) : content;
    String newText = mine.at(indent(place.form(), newMarker));
    if (!newText.equals(place.content().in(text))) {
      replacements.add(new Replacement(place.content(), newText));
    }
  }

  private String renumbered(Item place, int by) {
    String marker = place.marker().in(text);
    TextRange number = place.number();
    if (by == 0 || number == null) return marker;
    String token = number.in(text);
    int value = Numbers.value(token).orElse(0) + by;
    int at = number.start() - place.marker().start();
    return marker.substring(0, at)
        + style(place, token).print(value)
        + marker.substring(at + number.length());
  }

  /// A circled number that had to be written in arabic is circled again where it can be.
  private static Numbers style(Item place, String token) {
    return Numbers.value(token).orElse(0) > Numbers.MOST_CIRCLED
        ? place.form().numbers()
        : Numbers.styleOf(token);
  }

  /// The last place goes with the gap before it, so that what follows it stays as it was.
  ///
  /// @param cleared up to where nothing of the text is left
  private Replacement remove(Item place, int cleared) {
    int from = Math.max(cleared, gapStart(place.marker().start()));
    int to = place.content().end();
    // Nothing before it: the gap behind it goes instead.
    if (from == cleared) {
      while (to < text.length() && isLineEnd(text.charAt(to))) to++;
    }
    return Replacement.of(from, to, "");
  }

  /// The end of the last line before a line's start that is not blank, without its line end.
  private int gapStart(int lineStart) {
    if (lineStart == 0) return 0;
    int line = lines.at(lineStart - 1);
    while (line >= 0 && lines.isBlank(line)) line--;
    return line < 0 ? 0 : lines.content(line).end();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private Replacement append(
      int number, Section section, List<Content> contents, int shift, boolean forceBlank) {
    List<Item> items = section.items();
    int first = items.size();
    String blank = lineEnd.repeat(2);
    String between = forceBlank ? blank : gap(section);
    String gap = forceBlank ? blank : items.isEmpty() ? gapBelowHeading() : between;
    ItemForm form = form(section);
    var added = new StringBuilder();
    for (int i = first; i < contents.size(); i++) {
      String marker =
          items.isEmpty()
              ? firstMarker(form, numberBefore(number) + shift + i)
              : renumbered(items.getLast(), shift + i - first + 1);
      added.append(i == first ? gap : between);
      added.append(marker).append(contents.get(i).at(indent(form, marker)));
    }
    int at = items.isEmpty() ? lastLineEnd(section) : items.getLast().content().end();
    boolean joined = lines.at(at) + 1 < lines.count() && !lines.isBlank(lines.at(at) + 1);
    return Replacement.insert(at, added + (forceBlank && joined ? lineEnd : ""));
  }

  /// The gap before the last item as the section has it, else as another section of the issue has
  /// it, else a blank line between paragraphs and none in a list.
  private String gap(Section section) {
    return itemGap(section)
        .or(
            () ->
                outline.sections().stream()
                    .map(this::itemGap)
                    .flatMap(Optional::stream)
                    .findFirst())
        .orElseGet(
            () ->
                switch (form(section).kind()) {
                  case BULLET, ORDERED -> lineEnd;
                  case PARAGRAPH, HEADING -> lineEnd.repeat(2);
                });
  }

  private Optional<String> itemGap(Section section) {
    if (section.items().size() < 2) return Optional.empty();
    int to = section.items().getLast().marker().start();
    return Optional.of(text.substring(gapStart(to), to));
  }

  private String gapBelowHeading() {
    return outline.sections().stream()
        .filter(s -> s.heading() != null && !s.items().isEmpty())
        .map(
            s ->
                new TextRange(
                    gapStart(s.headingRange().end()), s.items().getFirst().marker().start()))
        .map(range -> range.in(text))
        .filter(String::isBlank)
        .findFirst()
        .orElse(lineEnd.repeat(2));
  }

  /// Behind the last line of an empty section that is not boilerplate.
  private int lastLineEnd(Section section) {
    int end = section.headingRange().end();
    for (Region region : outline.regions()) {
      if (!section.range().contains(region.range())) continue;
      if (region.kind() == Region.Kind.BLOCK || region.kind() == Region.Kind.REFERENCES) break;
      if (region.kind() == Region.Kind.PROSE) end = region.range().end();
    }
    return Math.max(section.range().start(), gapStart(end));
  }

  private int numberBefore(int section) {
    return outline.conventions().restart() == Conventions.Restart.SECTION
        ? 0
        : lastNumberBefore(section);
  }

  /// The form that new items of a section have: its last item's, else the publication's first.
  ItemForm form(Section section) {
    return section.items().isEmpty()
        ? outline.items().stream()
            .findFirst()
            .map(Item::form)
            .filter(f -> f.kind() == outline.conventions().items().getFirst().kind())
            .orElse(outline.conventions().items().getFirst())
        : section.items().getLast().form();
  }

  /// The marker of a section's first item, as the conventions write it.
  private String firstMarker(ItemForm form, int before) {
    Map<String, String> values = new HashMap<>();
    String number = form.numbers().print(before + 1);
    for (String field : Template.FIELDS) values.put(field, "x");
    values.put("n", number);
    values.put("circled", Numbers.CIRCLED.print(before + 1));
    values.put("url", "https://x.example");
    String line = form.headlines().getFirst().print(values) + "\n";
    return Outline.parse(line, outline.conventions()).items().stream()
        .findFirst()
        .map(item -> item.marker().in(line))
        .orElse("");
  }
}
