package galley.render;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// What of an HTML fragment is safe to show, with its emoji as pictures.
///
/// Everything is dropped that is not named here: scripts, styles, event handlers, frames, forms,
/// and every link that is not `http`, `https`, `mailto`, relative, or to a footnote. A `data:`
/// picture is only ever one of ours, as those are put in afterwards.
final class HtmlCleaner {
  /// Resolves relative addresses while they are checked; they stay as they are written.
  private static final String ANY_BASE = "https://relative.invalid/";

  private static final Safelist SAFE =
      new OurAttributes(Safelist.relaxed())
          .addTags("details", "summary", "del", "ins", "s", "hr", "kbd", "mark", "samp", "var")
          .addTags("section", "figure", "figcaption", "center", "input")
          .addAttributes("a", "class", "id")
          .addAttributes("sup", "class")
          .addAttributes("section", "class")
          .addAttributes("p", "class", "align")
          .addAttributes("code", "class")
          .addAttributes("li", "id")
          .addAttributes("div", "align")
          .addAttributes("td", "align")
          .addAttributes("th", "align")
          .addAttributes("details", "open")
          .addAttributes("input", "type", "checked")
          .addEnforcedAttribute("input", "type", "checkbox")
          .addEnforcedAttribute("input", "disabled", "disabled")
          .removeProtocols("a", "href", "ftp")
          .addProtocols("a", "href", "#")
          .preserveRelativeLinks(true);

  private final Cleaner cleaner = new Cleaner(SAFE);
  private final EmojiSet emoji;

  HtmlCleaner(EmojiSet emoji) {
    this.emoji = emoji;
  }

  String clean(String html) {
    Document clean = cleaner.clean(Jsoup.parseBodyFragment(html, ANY_BASE));
    clean.outputSettings().prettyPrint(false);
    for (TextNode text : clean.body().select("*").textNodes()) drawEmoji(text);
    return clean.body().html();
  }

  private void drawEmoji(TextNode node) {
    String text = node.getWholeText();
    List<EmojiSet.Found> found = emoji.find(text);
    int kept = 0;
    for (EmojiSet.Found at : found) {
      if (at.start() > kept) node.before(new TextNode(text.substring(kept, at.start())));
      node.before(picture(at.emoji()));
      kept = at.end();
    }
    if (found.isEmpty()) return;
    if (kept < text.length()) node.before(new TextNode(text.substring(kept)));
    node.remove();
  }

  private Node picture(String sequence) {
    return new Element("img")
        .attr("class", "emoji")
        .attr("alt", sequence)
        .attr("src", emoji.dataUri(sequence));
  }

  /// Lets through, of the classes and ids that a text may name, only those the renderer makes.
  private static final class OurAttributes extends Safelist {
    private static final Set<String> CLASSES =
        Set.of("date", "footnotes", "footnote-ref", "footnote-backref");

    OurAttributes(Safelist other) {
      super(other);
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
      String value = attribute.getValue();
      return switch (attribute.getKey()) {
        case "class" ->
            super.isSafeAttribute(tag, element, attribute)
                && (CLASSES.contains(value) || value.matches("language-[\\w+#.-]+"));
        case "id" ->
            super.isSafeAttribute(tag, element, attribute) && value.matches("fn(ref)?-\\S+");
        default -> super.isSafeAttribute(tag, element, attribute);
      };
    }
  }
}
