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
import java.util.Objects;
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
    return ReadBack.item(written, form)
        .filter(item -> entry.url().isEmpty() || url(entry.url()).equals(item.urlText()))
        .map(item -> Content.of(item, written));
  }

  /// The content of an item in another form, if no link of it is lost. A body that is more than one
  /// paragraph keeps its lines, indented as the form asks.
  static Optional<Content> rewrite(Outline outline, Item item, ItemForm form) {
    String text = outline.text();
    String body = Content.of(item, text).bodyAt(item, text);
    String url = item.urlText();
    boolean whole =
        item.links().stream().filter(l -> item.headline().contains(l.range())).count() < 2;
    boolean flat = body.isEmpty() || !NOT_FLAT.matcher(body).find();
    String below = flat ? body : "";
    Optional<Content> headline =
        kept(outline, item, below, form)
            .or(() -> whole && url != null ? linked(outline, item, url, below, form) : none());
    return flat ? headline : headline.map(h -> h.under(body, LineEnds.of(text).characters()));
  }

  private static Optional<Content> none() {
    return Optional.empty();
  }

  /// The headline to the letter, where the form has one without a link.
  private static Optional<Content> kept(Outline outline, Item item, String body, ItemForm form) {
    String headline = item.headline().in(outline.text());
    if (form.url() != null || headline.lines().count() != 1) return none();
    String url = item.urlText();
    return write(outline, new Entry("", "", body, Map.of(), null), headline, form)
        .filter(c -> Objects.equals(c.url(), url));
  }

  /// The headline as a link around all its words.
  private static Optional<Content> linked(
      Outline outline, Item item, String url, String body, ItemForm form) {
    Map<String, String> fields = new HashMap<>(item.fields());
    fields.keySet().removeAll(List.of("n", "circled", "title", "url"));
    var entry = new Entry(item.titleText(), url, body, fields, null);
    return write(outline, entry, title(outline, item), form).or(() -> write(outline, entry, form));
  }

  /// The title's Markdown without the link in it.
  private static String title(Outline outline, Item item) {
    TextRange place = item.title() == null ? item.headline() : item.title();
    String text = outline.text();
    for (ItemLink link : item.links()) {
      if (!place.contains(link.range())) continue;
      String before = text.substring(place.start(), link.range().start());
      String after = text.substring(link.range().end(), place.end());
      return before + words(link, text) + after;
    }
    return place.in(text);
  }

  /// A link's text as it stands, where it stands between brackets.
  private static String words(ItemLink link, String text) {
    String whole = link.range().in(text);
    int end = whole.lastIndexOf("](");
    return whole.startsWith("[") && end > 0
        ? whole.substring(1, end)
        : PlainText.escape(link.text());
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
