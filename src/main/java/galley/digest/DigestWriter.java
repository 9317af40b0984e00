package galley.digest;

import galley.digest.Grouping.Group;
import galley.digest.Selection.Kept;
import galley.issue.ItemForm;
import galley.issue.PlainText;
import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes a digest's Markdown, group by group.
final class DigestWriter {
  private final DigestPlan plan;
  private final DigestWords words;
  private final Levels levels;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Integer> anchors = new HashMap<>();
  private int number;
  private int withoutNotes;
  private int written;

  DigestWriter(DigestPlan plan, Levels levels) {
    this.plan = plan;
    this.words = new DigestWords(plan.language());
    this.levels = levels;
  }

  String text() {
    return out.toString();
  }

  /// How many items came without their notes because what these leave open would take in the rest.
  int withoutNotes() {
    return withoutNotes;
  }

  void title(String title) {
    heading(1, title);
    anchor(title);
  }

  void paragraph(String text) {
    out.append('\n').append(text).append('\n');
  }

  /// Anchors as GitHub and most site generators make them.
  void contents(List<Group> groups) {
    out.append('\n');
    for (Group group : groups) {
      String link = "[" + PlainText.escape(group.heading()) + "](#" + anchor(group.heading()) + ")";
      out.append("- ").append(words.get("contents.line", link, group.count())).append('\n');
      if (levels.hasBelow()) group.below().forEach(below -> anchor(below.heading()));
    }
  }

  private String anchor(String heading) {
    String plain =
        heading
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]", "")
            .replace(' ', '-');
    int before = anchors.merge(plain, 1, Integer::sum) - 1;
    return before == 0 ? plain : plain + "-" + before;
  }

  void groups(List<Group> groups, Progress progress) {
    for (Group group : groups) {
      out.append('\n');
      heading(levels.group(), group.heading());
      if (!levels.hasBelow()) {
        items(group.all(), progress);
        continue;
      }
      items(group.items(), progress);
      for (Group below : group.below()) {
        out.append('\n');
        heading(levels.below(), below.heading());
        items(below.items(), progress);
      }
    }
  }

  private void heading(int level, String text) {
    // Hashes at the end would close the heading and be gone (CommonMark 0.31.2, section 4.2).
    String escaped = PlainText.escape(text).replaceAll("(?<=\\s)(#+)$", "\\\\$1");
    out.append("#".repeat(level)).append(' ').append(escaped).append('\n');
  }

  private void items(List<Kept> items, Progress progress) {
    if (plan.numbering() == DigestPlan.Numbering.RESTART) number = 0;
    String before = "\n";
    ItemForm.Kind kind = null;
    boolean apart = items.stream().anyMatch(this::hasBody);
    for (Kept kept : items) {
      boolean list = kept.item().marker().indent() > 0;
      boolean tight = list && !apart && kept.item().marker().kind() == kind;
      out.append(tight ? "" : before).append(item(kept)).append('\n');
      kind = kept.item().marker().kind();
      progress.at(++written, written);
    }
  }

  private boolean hasBody(Kept kept) {
    return shown(kept.item()).contains("\n") || !kept.also().isEmpty() || !kept.links().isEmpty();
  }

  /// The content with its body or without; an item whose links are in its body keeps it.
  private String shown(CopiedItem item) {
    boolean whole = plan.notes() || item.url() == null;
    return whole ? item.content() : item.content().substring(0, item.headEnd()).stripTrailing();
  }

  private String item(Kept kept) {
    CopiedItem item = kept.item();
    CopiedMarker marker = item.marker();
    if (marker.isNumbered()) number++;
    String printed = marker.print(number);
    String indent = marker.indent() == 0 ? "" : " ".repeat(printed.length());
    String text = printed + marker.indented(rebased(item, shown(item)), printed);
    Optional<String> closer = Unclosed.closer(text);
    if (closer.isEmpty()) {
      withoutNotes++;
      String head = item.content().substring(0, item.headEnd()).stripTrailing();
      text = printed + marker.indented(rebased(item, head), printed);
    }
    return levels.shifted(text + closer.orElse("")) + also(kept, indent);
  }

  private String rebased(CopiedItem item, String content) {
    String root = plan.root();
    String file = (root.isEmpty() ? "" : root + "/") + item.issue().path();
    List<Replacement> changes =
        item.paths().stream()
            .filter(path -> path.place().end() <= content.length())
            .map(path -> new Replacement(path.place(), RelativePath.from(path.url(), file)))
            .toList();
    return new TextEdit(content, changes).after();
  }

  /// Where else it was said, and what only those notes led to.
  private String also(Kept kept, String indent) {
    if (kept.also().isEmpty() && kept.links().isEmpty()) return "";
    String issues =
        kept.also().stream()
            .map(issue -> issue.in(plan.language()))
            .collect(Collectors.joining(words.get("also.and")));
    String links =
        plan.notes()
            ? kept.links().stream().map(DigestWriter::link).collect(Collectors.joining(", "))
            : "";
    if (issues.isEmpty()) return links.isEmpty() ? "" : "\n\n" + indent + links;
    String said = links.isEmpty() ? "also" : "also.with";
    return "\n\n" + indent + words.get(said, issues, links);
  }

  private static String link(CopiedLink link) {
    return link.text().isBlank() || link.text().equals(link.url())
        ? "<" + link.url() + ">"
        : "[" + PlainText.escape(link.text()) + "](<" + link.url() + ">)";
  }
}
