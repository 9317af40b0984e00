package galley.organize;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.issue.Template;
import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Marks an entry as withdrawn: it keeps its place and number, because readers and later issues
/// refer to it by them; its link and its body go, because a withdrawn page should not be led to and
/// real issues say no more than `10、内容删除`. Undo brings them back.
final class Retraction {
  private static final Pattern STRUCK = Pattern.compile("~~.*~~");

  private Retraction() {}

  static Outcome retract(Outline outline, Item item) {
    Optional<Integer> place = place(outline, item);
    if (place.isEmpty()) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    String written = written(outline, item);
    boolean struck = item.urlText() == null && STRUCK.matcher(item.titleText()).matches();
    if (struck || item.content().in(outline.text()).equals(written)) {
      return new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE);
    }
    var edit = new TextEdit(outline.text(), List.of(new Replacement(item.content(), written)));
    Outline after = Outline.parse(edit.after(), outline.conventions());
    int start = item.range().start();
    Optional<Item> retracted =
        after.itemAt(start).filter(i -> i.range().start() == start && i.urlText() == null);
    if (retracted.isEmpty()) return new Outcome.Refused(Outcome.Reason.NO_RETRACTED_FORM);
    return promised(outline, item, written).check(outline, edit, _ -> List.of(start));
  }

  /// In the publication's words where a headline of its profile has neither link nor title; else
  /// the title struck through, in a headline without a link if it has one.
  private static String written(Outline outline, Item item) {
    String marker = item.marker().in(outline.text());
    Map<String, String> values = new HashMap<>(item.fields());
    values.keySet().removeAll(List.of("url", "link", "language"));
    values.put("title", "~~" + PlainText.escape(item.titleText()) + "~~");
    for (Template headline : item.form().headlines()) {
      boolean says = !headline.has("title") || headline.source().contains("~~");
      if (headline.has("url") || headline.has("link") || !says) continue;
      if (headline.has("title")) values.put("title", PlainText.escape(item.titleText()));
      if (!headline.canPrint(values)) continue;
      String line = headline.print(values);
      return line.startsWith(marker) ? line.substring(marker.length()) : line;
    }
    return values.getOrDefault("title", "");
  }

  private static Optional<Integer> place(Outline outline, Item item) {
    int at = outline.items().indexOf(item);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  private static Shape promised(Outline outline, Item item, String written) {
    String old = Shape.content(item, outline.text());
    int section = outline.sections().indexOf(outline.sectionAt(item.range().start()).orElseThrow());
    int position = outline.sections().get(section).items().indexOf(item);
    return Shape.of(outline)
        .with(
            parts -> {
              Shape.Part part = parts.get(section + 1);
              List<String> contents = new ArrayList<>(part.contents());
              if (!contents.get(position).equals(old)) throw new IllegalStateException(old);
              contents.set(position, written);
              parts.set(section + 1, new Shape.Part(part.heading(), contents, part.rest()));
              return parts;
            });
  }
}
