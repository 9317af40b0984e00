package galley.organize;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.issue.Tag;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.List;
import java.util.Map;

/// Edits of one part of an item: each changes that part's characters and no others, and is refused
/// where the item would not read back.
public final class ItemEdits {
  private ItemEdits() {}

  /// Another title, given as plain text.
  public static Outcome title(Outline outline, Item item, String title) {
    TextRange place = item.title() == null ? item.headline() : item.title();
    String written = PlainText.escape(title);
    return checked(outline, item, place, written, i -> i.titleText().equals(PlainText.of(written)));
  }

  /// Another URL for the title link.
  public static Outcome url(Outline outline, Item item, String url) {
    TextRange place = item.url();
    if (place == null) return new Outcome.Refused(Outcome.Reason.WOULD_NOT_READ_BACK);
    String written = Forms.url(url);
    return checked(outline, item, place, written, i -> written.equals(i.urlText()));
  }

  /// Another body, given as Markdown; empty takes the body away with the blank line before it. In a
  /// list, lines that are indented less than the entry's text are indented to it.
  public static Outcome body(Outline outline, Item item, String markdown) {
    int indent = Content.indent(item.form(), item.marker().in(outline.text()));
    String body = indented(markdown.strip(), indent);
    TextRange place = new TextRange(item.headline().end(), item.content().end());
    if (!item.body().isEmpty() && !body.isEmpty()) {
      place = item.body();
    } else if (!body.isEmpty()) {
      String printed = item.form().body().print(Map.of("summary", markdown.strip()));
      body = "\n\n" + indented(printed, indent);
    }
    String written = body;
    int end = place.start() + written.length() - item.range().start();
    return checked(
        outline, item, place, written, i -> i.content().end() == item.range().start() + end);
  }

  private static String indented(String markdown, int indent) {
    return indent == 0
        ? markdown
        : markdown.replaceAll("(?m)^(?! {" + indent + "})(?=.)", " ".repeat(indent));
  }

  /// Another value of a tag: the language of the page.
  public static Outcome tag(Outline outline, Item item, String name, String value) {
    for (var template : item.form().headlines()) {
      Tag tag = template.tags().get(name);
      if (tag == null) continue;
      int start = item.range().start();
      int shift = item.marker().end() - start;
      var line = outline.text().substring(start, item.headline().end());
      var match = template.read(line);
      if (match.isEmpty()) continue;
      String changed = match.get().with(Map.of(name, value));
      return checked(
          outline,
          item,
          item.headline(),
          changed.substring(shift),
          i -> value.equals(i.fields().getOrDefault(name, "")));
    }
    return new Outcome.Refused(Outcome.Reason.WOULD_NOT_READ_BACK);
  }

  private interface Check {
    boolean holds(Item item);
  }

  private static Outcome checked(
      Outline outline, Item item, TextRange place, String written, Check check) {
    var edit = new TextEdit(outline.text(), List.of(new Replacement(place, written)));
    Outline after = Outline.parse(edit.after(), outline.conventions());
    boolean holds =
        after.itemCount() == outline.itemCount()
            && after.itemAt(item.range().start()).filter(check::holds).isPresent();
    return holds
        ? new Outcome.Done(edit, List.of(item.range().start()))
        : new Outcome.Refused(Outcome.Reason.WOULD_NOT_READ_BACK);
  }
}
