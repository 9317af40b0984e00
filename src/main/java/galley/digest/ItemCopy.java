package galley.digest;

import galley.digest.CopiedItem.Path;
import galley.issue.Destination;
import galley.issue.Item;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes one item out of its issue.
final class ItemCopy {
  private static final String SEPARATORS = " \t:：—–-|·,，";

  private final Item item;
  private final String text;
  private final int start;
  private final List<Destination> own;

  /// Of the content alone.
  private final TextEdit edit;

  private ItemCopy(Item item, String text, List<Destination> destinations) {
    this.item = item;
    this.text = text;
    TextRange content = item.content();
    this.start = content.start();
    this.own =
        destinations.stream()
            .filter(it -> start <= it.place().start() && it.place().start() <= content.end())
            .filter(it -> it.place().start() < content.end() || it.place().isEmpty())
            .toList();
    this.edit = new TextEdit(content.in(text), standalone());
  }

  /// @param roles those that say all of a section
  static CopiedItem of(
      Item item,
      Section section,
      String text,
      IssueName issue,
      Set<String> roles,
      List<Destination> destinations) {
    var copy = new ItemCopy(item, text, destinations);
    String heading = section.heading() == null ? "" : section.heading();
    String role = section.role();
    return new CopiedItem(
        issue,
        heading,
        role != null && roles.contains(role)
            ? role
            : "# " + heading.replaceAll("[\\s\\uFE0F]+", ""),
        CopiedMarker.of(item, text),
        copy.edit.after(),
        copy.headEnd(),
        copy.paths(),
        item.titleText(),
        item.urlText(),
        item.links().stream().map(link -> CopiedLink.of(link.text(), link.url())).toList(),
        item.fields().get("language"));
  }

  /// References become links, and definitions go: in another file a label may mean another page.
  private List<Replacement> standalone() {
    List<Replacement> changes = new ArrayList<>();
    int last = 0;
    for (Destination it : own) {
      TextRange place = it.place().shift(-start);
      if (place.start() < last) continue;
      if (it.form() == Destination.Form.REFERENCE) {
        changes.add(new Replacement(place, inline(it.url(), it.title())));
        last = place.end();
      } else if (it.form() == Destination.Form.DEFINITION) {
        int end = Math.min(place.end(), item.content().length());
        changes.add(Replacement.delete(new TextRange(place.start(), end)));
        last = end;
      }
    }
    return changes;
  }

  private static String inline(String url, @Nullable String title) {
    boolean plain = !url.isEmpty() && url.matches("[^\\s<>()\\\\\\p{Cntrl}]+");
    String target =
        plain
            ? url
            : "<" + url.replaceAll("[\\r\\n]+", " ").replaceAll("([<>\\\\])", "\\\\$1") + ">";
    if (title == null || title.isBlank()) return "(" + target + ")";
    String said = title.replaceAll("\\s+", " ").replaceAll("([\"\\\\])", "\\\\$1");
    return "(" + target + " \"" + said + "\")";
  }

  private int mapped(int offset) {
    return edit.map(offset - start);
  }

  /// The end of the headline, and of the link where that stands below it. A summary on the
  /// headline's own line is a note like any other.
  private int headEnd() {
    TextRange url = item.url();
    int end = item.headline().end();
    if (url != null && url.end() > end) {
      int line = text.indexOf('\n', url.end());
      end = line < 0 ? item.content().end() : Math.min(line, item.content().end());
    }
    String head = text.substring(start, end).stripTrailing();
    String summary = item.fields().getOrDefault("summary", "").strip();
    int linkEnd = linkEnd();
    if (!summary.isEmpty() && head.endsWith(summary) && linkEnd > start) {
      int cut = start + head.length() - summary.length();
      while (cut > linkEnd && SEPARATORS.indexOf(text.charAt(cut - 1)) >= 0) cut--;
      if (cut >= linkEnd) end = cut;
    }
    // What is put in at the very end, behind a reference, belongs to the headline.
    TextRange behind = TextRange.empty(end - start);
    return mapped(end)
        + edit.replacements().stream()
            .filter(it -> it.range().equals(behind))
            .mapToInt(Replacement::growth)
            .sum();
  }

  /// Where the title link ends; the content's start where there is none.
  private int linkEnd() {
    TextRange url = item.url();
    if (url == null) return start;
    return item.links().stream()
        .map(link -> link.range())
        .filter(range -> range.contains(url))
        .mapToInt(TextRange::end)
        .findFirst()
        .orElse(url.end());
  }

  private List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (Destination it : own) {
      boolean image = it.form() != Destination.Form.LINK;
      if (it.form() == Destination.Form.DEFINITION || !RelativePath.is(it.url(), image)) continue;
      int at = mapped(it.place().start());
      if (it.form() == Destination.Form.REFERENCE) {
        int url = inline(it.url(), it.title()).indexOf(it.url());
        if (url >= 0) {
          var place = new TextRange(at + url, at + url + it.url().length());
          paths.add(new Path(place, it.url()));
        }
      } else {
        paths.add(new Path(new TextRange(at, mapped(it.place().end())), it.place().in(text)));
      }
    }
    return paths;
  }
}
