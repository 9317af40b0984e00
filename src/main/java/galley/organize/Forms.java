package galley.organize;

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
  static final Pattern NOT_FLAT =
      Pattern.compile("(?m)^(?:\\s*(?:[-*+>|#]|\\d+[.)]\\s|```|~~~|<)|\\s*$|    )");

  private Forms() {}

  /// The content of a new item, read back from what the form's templates print; empty where that
  /// would not be an item with this URL.
  static Optional<Content> write(Outline outline, Entry entry, ItemForm form) {
    if (entry.markdown() != null) {
      return Optional.of(Content.kept(LineEnds.of(outline.text()).in(entry.markdown()), form));
    }
    return write(outline, entry, PlainText.escape(entry.title()), form).map(Content::of);
  }

  /// @param title the entry's title as Markdown
  static Optional<ReadBack> write(Outline outline, Entry entry, String title, ItemForm form) {
    LineEnding lineEnding = LineEnds.of(outline.text());
    Map<String, String> values = new HashMap<>(entry.fields());
    values.put("n", form.numbers().print(1));
    values.put("circled", form.numbers().print(1));
    values.put("title", title);
    values.put("url", url(entry.url()));
    String summary = summary(entry, form);
    if (!NOT_FLAT.matcher(summary).find()) {
      values.put("summary", summary.strip().replaceAll("\\s+", " "));
    }
    values.values().removeIf(String::isEmpty);
    Optional<Template> writer = form.writer(values);
    if (writer.isEmpty()) return Optional.empty();
    var text = new StringBuilder(writer.get().print(values)).append('\n');
    Template urlLine = form.url();
    if (urlLine != null) text.append(urlLine.print(values)).append('\n');
    if (!summary.isBlank() && !writer.get().has("summary")) {
      if (form.kind() == ItemForm.Kind.PARAGRAPH || form.kind() == ItemForm.Kind.HEADING) {
        text.append('\n');
      }
      text.append(form.body().print(Map.of("summary", summary))).append('\n');
    }
    String written = lineEnding.in(text.toString());
    // The lines of a list entry's body keep the indentation that the template gives them.
    return ReadBack.of(written, form)
        .filter(r -> entry.url().isEmpty() || url(entry.url()).equals(r.item().urlText()));
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
