package galley.organize;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Edits of one part of an item, or of one tag of several: each changes that part's characters and
/// no others, and is refused where the item would not read back.
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
    return tag(outline, List.of(item), name, value);
  }

  /// Another value of a tag of several items, as one edit. Those that have the value keep their
  /// spelling of it, and those whose form has no place for the tag stay as they are: a withdrawn
  /// entry among others. Refused where none is left.
  public static Outcome tag(Outline outline, List<Item> items, String name, String value) {
    List<Item> tagged = new ArrayList<>();
    List<Replacement> written = new ArrayList<>();
    for (Item item : items) {
      if (hasTag(item, name, value)) continue;
      tagged(outline, item, name, value)
          .ifPresent(
              headline -> {
                tagged.add(item);
                written.add(new Replacement(item.headline(), headline));
              });
    }
    return tagged.isEmpty()
        ? new Outcome.Refused(Outcome.Reason.WOULD_NOT_READ_BACK)
        : checked(outline, tagged, written, i -> hasTag(i, name, value));
  }

  private static boolean hasTag(Item item, String name, String value) {
    return value.equals(item.fields().getOrDefault(name, ""));
  }

  private static Optional<String> tagged(Outline outline, Item item, String name, String value) {
    int start = item.range().start();
    String line = outline.text().substring(start, item.headline().end());
    return item.form().headlines().stream()
        .filter(template -> template.tags().containsKey(name))
        .flatMap(template -> template.read(line).stream())
        .map(match -> match.with(Map.of(name, value)).substring(item.marker().end() - start))
        .findFirst();
  }

  private interface Check {
    boolean holds(Item item);
  }

  private static Outcome checked(
      Outline outline, Item item, TextRange place, String written, Check check) {
    return checked(outline, List.of(item), List.of(new Replacement(place, written)), check);
  }

  private static Outcome checked(
      Outline outline, List<Item> items, List<Replacement> written, Check check) {
    var edit = new TextEdit(outline.text(), written);
    Outline after = Outline.parse(edit.after(), outline.conventions());
    List<Integer> starts = items.stream().map(item -> edit.map(item.range().start())).toList();
    boolean holds =
        after.itemCount() == outline.itemCount()
            && starts.stream()
                .allMatch(start -> after.itemAt(start).filter(check::holds).isPresent());
    return holds
        ? new Outcome.Done(edit, starts, after)
        : new Outcome.Refused(Outcome.Reason.WOULD_NOT_READ_BACK);
  }
}
