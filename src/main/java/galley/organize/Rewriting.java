package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// An item on its way to a section whose items have another form: its headline is written in that
/// form, and no link or word of it is lost. Of the ways to write it, the first one counts that
/// leads back to what stands there now.
final class Rewriting {
  private final Outline outline;
  private final Item item;
  private final String text;
  private final String body;
  private final boolean flat;

  Rewriting(Outline outline, Item item) {
    this.outline = outline;
    this.item = item;
    this.text = outline.text();
    this.body = Content.of(item, text).bodyAt(item, text);
    this.flat = body.isEmpty() || !Forms.NOT_FLAT.matcher(body).find();
  }

  /// The content in another form; empty where it has none that keeps all.
  Optional<Content> in(ItemForm form) {
    List<ReadBack> ways = ways(form).toList();
    return ways.stream()
        .filter(this::leadsBack)
        .findFirst()
        .or(() -> ways.stream().findFirst())
        .map(this::content);
  }

  private Stream<ReadBack> ways(ItemForm form) {
    return Stream.<Supplier<Optional<ReadBack>>>of(
            () -> kept(form),
            () -> divided(form),
            () -> linked(form, title()),
            () -> linked(form, PlainText.escape(item.titleText())))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .filter(way -> words(way.outline(), way.item()).equals(words(outline, item)));
  }

  private boolean leadsBack(ReadBack way) {
    if (!flat) return true;
    Item there = way.item();
    return new Rewriting(way.outline(), there)
        .ways(item.form())
        .findFirst()
        .map(back -> back.item().content().in(back.outline().text()))
        .filter(item.content().in(text)::equals)
        .isPresent();
  }

  /// A body that is more than one paragraph keeps its lines, indented as the form asks.
  private Content content(ReadBack way) {
    Content content = Content.of(way);
    return flat ? content : content.under(body, LineEnds.of(text).characters());
  }

  /// All letters and digits, and the URL: what stands in a body that is more than a paragraph is
  /// not written anew.
  private String words(Outline in, Item of) {
    String url = String.valueOf(of.urlText());
    TextRange place = flat ? of.content() : new TextRange(of.marker().end(), headEnd(of));
    String all = place.in(in.text()).replace(url, "");
    return all.replaceAll("[^\\p{L}\\p{N}]", "") + " " + url;
  }

  private static int headEnd(Item of) {
    return of.body().isEmpty() ? of.content().end() : of.body().start();
  }

  /// The headline to the letter, where the form has one without a link.
  private Optional<ReadBack> kept(ItemForm form) {
    String headline = item.headline().in(text);
    if (form.url() != null || headline.lines().count() != 1) return Optional.empty();
    return write("", headline, Map.of(), below(), form)
        .filter(way -> Objects.equals(way.item().urlText(), item.urlText()));
  }

  /// The words behind the link become the first of the body.
  private Optional<ReadBack> divided(ItemForm form) {
    String url = item.urlText();
    String summary = item.fields().getOrDefault("summary", "");
    TextRange title = item.title();
    if (url == null || title == null || summary.isBlank() || !flat) return Optional.empty();
    String all = body.isEmpty() ? summary : summary + LineEnds.of(text).characters() + body;
    return write(url, title.in(text), fields(), all, form);
  }

  /// The headline as a link around all its words.
  private Optional<ReadBack> linked(ItemForm form, String title) {
    String url = item.urlText();
    boolean whole =
        item.links().stream().filter(l -> item.headline().contains(l.range())).count() < 2;
    return whole && url != null ? write(url, title, fields(), below(), form) : Optional.empty();
  }

  private Optional<ReadBack> write(
      String url, String title, Map<String, String> fields, String summary, ItemForm form) {
    return Forms.write(outline, new Entry("", url, summary, fields, null), title, form);
  }

  private String below() {
    return flat ? body : "";
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>(item.fields());
    fields.keySet().removeAll(List.of("n", "circled", "title", "url", "summary"));
    return fields;
  }

  /// The title's Markdown without the link in it.
  private String title() {
    TextRange place = item.title() == null ? item.headline() : item.title();
    for (ItemLink link : item.links()) {
      if (!place.contains(link.range())) continue;
      String before = text.substring(place.start(), link.range().start());
      String after = text.substring(link.range().end(), place.end());
      return before + words(link) + after;
    }
    return place.in(text);
  }

  /// A link's text as it stands, where it stands between brackets.
  private String words(ItemLink link) {
    String whole = link.range().in(text);
    int end = whole.lastIndexOf("](");
    return whole.startsWith("[") && end > 0
        ? whole.substring(1, end)
        : PlainText.escape(link.text());
  }
}
