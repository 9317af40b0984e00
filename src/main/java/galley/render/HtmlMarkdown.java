package galley.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// HTML from elsewhere, such as a copied part of a page, as Markdown.
///
/// `<p>See <b>this </b><a href="https://a.example/x">page</a></p>` is `See **this**
/// [page](https://a.example/x)`. What is kept is paragraphs, headings, lists, quotes, code, tables
/// of plain cells, rules, emphasis, and links and images with an address of the web. The words of
/// everything else are kept; scripts, styles, forms and what is hidden are not. Signs that would
/// mean something in Markdown are escaped, so no HTML comes through.
public final class HtmlMarkdown {
  /// Longer HTML is not looked at, in UTF-16 units.
  public static final int LONGEST = 2_000_000;

  /** What tells more than the same words without it. */
  private static final String STRUCTURE =
      "a[href], h1, h2, h3, h4, h5, h6, li, strong, b, em, i, del, s, table, img, blockquote, pre,"
          + " code, hr";

  /** The renderer indents lines that are empty. */
  private static final Pattern BLANK_LINE = Pattern.compile("(?m)^[ \\t]+$");

  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .build();

  private HtmlMarkdown() {}

  /// Nothing where the HTML says no more than its words do, or is too long or too deep: the plain
  /// text that came with it is then what was meant.
  public static Optional<String> of(String html) {
    if (html.length() > LONGEST) return Optional.empty();
    try {
      Element body = Jsoup.parse(html).body();
      if (body.selectFirst(STRUCTURE) == null) return Optional.empty();
      var document = new Document();
      new HtmlBlocks().read(body, document);
      String markdown = BLANK_LINE.matcher(RENDERER.render(document)).replaceAll("").strip();
      return markdown.isEmpty() ? Optional.empty() : Optional.of(markdown);
    } catch (StackOverflowError _) {
      return Optional.empty();
    }
  }

  /** Elements whose words nobody sees. */
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "template",
          "noscript",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "form",
          "button",
          "input",
          "select",
          "textarea");

  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }
}
