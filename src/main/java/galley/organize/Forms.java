package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.issue.Template;
import galley.text.LineEnding;
import java.util.HashMap;
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
  static Optional<Slots.Content> write(Outline outline, Entry entry, ItemForm form) {
    LineEnding lineEnding = Slots.lineEnding(outline.text());
    if (entry.markdown() != null) {
      return Optional.of(Slots.Content.kept(lineEnding.in(entry.markdown()), form));
    }
    Map<String, String> values = new HashMap<>(entry.fields());
    values.put("n", form.numbers().print(1));
    values.put("circled", form.numbers().print(1));
    values.put("title", PlainText.escape(entry.title()));
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
        .map(item -> Slots.Content.of(item, written));
  }

  /// The content of an item with a flat body in another form.
  static Optional<Slots.Content> rewrite(Outline outline, Item item, ItemForm form) {
    String body = item.body().in(outline.text());
    String url = item.urlText();
    boolean flat = body.isEmpty() || !NOT_FLAT.matcher(body).find();
    if (url == null || !flat) return Optional.empty();
    Map<String, String> fields = new HashMap<>(item.fields());
    fields.keySet().removeAll(java.util.List.of("n", "circled", "title", "url"));
    return write(outline, new Entry(item.titleText(), url, body, fields, null), form);
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
