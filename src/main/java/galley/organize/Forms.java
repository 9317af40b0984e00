package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.issue.Template;
import galley.text.LineEnding;
import galley.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes an entry as an item's content, in a form of the publication.
final class Forms {
  /// A line that starts anything but a paragraph.
  private static final Pattern NOT_FLAT =
      Pattern.compile("(?m)^(?:\\s*(?:[-*+>|#]|\\d+[.)]\\s|```|~~~|<)|\\s*$|    )");

  private Forms() {}

  /// The content of a new item, read back from what the form's templates print; empty where that
  /// would not be an item with this URL.
  static Optional<Content> write(Outline outline, Entry entry, ItemForm form) {
    if (entry.markdown() != null) {
      return Optional.of(Content.kept(LineEnds.of(outline.text()).in(entry.markdown()), form));
    }
    return write(outline, entry, PlainText.escape(entry.title()), form);
  }

  /// @param title the entry's title as Markdown
  private static Optional<Content> write(
      Outline outline, Entry entry, String title, ItemForm form) {
    LineEnding lineEnding = LineEnds.of(outline.text());
    Map<String, String> values = new HashMap<>(entry.fields());
    values.put("n", form.numbers().print(1));
    values.put("circled", form.numbers().print(1));
    values.put("title", title);
    values.put("url", url(entry.url()));
    values.values().removeIf(String::isEmpty);
    Optional<Template> writer = form.writer(values);
    if (writer.isEmpty()) return Optional.empty();
    var text = new StringBuilder(writer.get().print(values)).append('\n');
    Template urlLine = form.url();
    if (urlLine != null) text.append(urlLine.print(values)).append('\n');
    String summary = summary(entry, form);
    if (!summary.isBlank()) {
      if (form.kind() == ItemForm.Kind.PARAGRAPH || form.kind() == ItemForm.Kind.HEADING) {
        text.append('\n');
      }
      text.append(form.body().print(Map.of("summary", summary))).append('\n');
    }
    String written = lineEnding.in(text.toString());
    // The lines of a list entry's body keep the indentation that the template gives them.
    Outline read = Outline.parse(written, outline.conventions());
    return read.items().stream()
        .filter(_ -> read.items().size() == 1)
        .filter(item -> entry.url().isEmpty() || url(entry.url()).equals(item.urlText()))
        .findFirst()
        .map(item -> Content.of(item, written));
  }

  /// The content of an item with a flat body in another form.
  static Optional<Content> rewrite(Outline outline, Item item, ItemForm form) {
    String body = item.body().in(outline.text());
    String url = item.urlText();
    boolean flat = body.isEmpty() || !NOT_FLAT.matcher(body).find();
    boolean whole =
        item.links().stream().filter(l -> item.headline().contains(l.range())).count() < 2;
    if (url == null || !flat || !whole) return Optional.empty();
    Map<String, String> fields = new HashMap<>(item.fields());
    fields.keySet().removeAll(List.of("n", "circled", "title", "url"));
    var entry = new Entry(item.titleText(), url, body, fields, null);
    return write(outline, entry, title(outline, item), form)
        .or(() -> write(outline, entry, form));
  }

  /// The title's Markdown without the link in it.
  private static String title(Outline outline, Item item) {
    TextRange place = item.title() == null ? item.headline() : item.title();
    String text = outline.text();
    for (ItemLink link : item.links()) {
      if (!place.contains(link.range())) continue;
      String before = text.substring(place.start(), link.range().start());
      String after = text.substring(link.range().end(), place.end());
      return before + PlainText.escape(link.text()) + after;
    }
    return place.in(text);
  }

  private static String summary(Entry entry, ItemForm form) {
    String stars = entry.fields().getOrDefault("stars", "");
    Template template = form.stars();
    String suffix =
        template == null || stars.isEmpty() ? "" : template.print(Map.of("stars", stars));
    return (entry.summary().strip() + suffix).strip();
  }

  /// A URL as a link destination: blanks encoded, parentheses too where they are not balanced
  /// (CommonMark 0.31.2, section 6.3).
  static String url(String url) {
    String encoded = url.strip().replace(" ", "%20").replace("<", "%3C").replace(">", "%3E");
    return PlainText.isBalanced(encoded, '(', ')')
        ? encoded
        : encoded.replace("(", "%28").replace(")", "%29");
  }
}
