package galley.render;

import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What stands in the lines of one paragraph: words with single blanks between them, emphasis,
/// links, images.
final class HtmlLine {
  private static final int LONGEST_ADDRESS = 4_000;

  private final Paragraph root = new Paragraph();

  /// The next blank would be one too many.
  private boolean blank = true;

  private boolean strong;
  private boolean emphasized;
  private boolean linked;

  static HtmlLine of(Element element) {
    var line = new HtmlLine();
    element.childNodes().forEach(line::add);
    return line;
  }

  void add(org.jsoup.nodes.Node node) {
    add(node, root);
  }

  /// Puts all of it into a block, and that into its parent, unless there is nothing.
  void endIn(Node block, Node parent) {
    moveTo(block);
    if (block.getFirstChild() != null) parent.appendChild(block);
  }

  void moveTo(Node block) {
    trimEnd(root);
    settle();
    while (root.getFirstChild() != null) block.appendChild(root.getFirstChild());
  }

  /// Signs at the end of an emphasis that a letter follows stand outside: `**词：**后` is not bold to
  /// CommonMark (0.31.2, section 6.2), `**词**：后` is.
  private void settle() {
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      boolean marked = node instanceof StrongEmphasis || node instanceof Emphasis;
      if (marked
          && node.getLastChild() instanceof Text last
          && node.getNext() instanceof Text after) {
        moveSigns(last, after);
      }
    }
  }

  private static void moveSigns(Text last, Text after) {
    String words = last.getLiteral();
    int end = words.length();
    while (end > 0 && !Character.isLetterOrDigit(words.codePointBefore(end))) {
      end -= Character.charCount(words.codePointBefore(end));
    }
    if (end == 0 || !Character.isLetterOrDigit(after.getLiteral().codePointAt(0))) return;
    last.setLiteral(words.substring(0, end));
    after.setLiteral(words.substring(end) + after.getLiteral());
  }

  private static void trimEnd(Node node) {
    Node last = node.getLastChild();
    while (last instanceof HardLineBreak || (last instanceof Text text && strip(text).isEmpty())) {
      last.unlink();
      last = node.getLastChild();
    }
  }

  private static String strip(Text text) {
    text.setLiteral(text.getLiteral().stripTrailing());
    return text.getLiteral();
  }

  private void add(org.jsoup.nodes.Node node, Node into) {
    if (node instanceof TextNode text) words(text.getWholeText(), into);
    else if (node instanceof Element element && !HtmlMarkdown.isUnseen(element)) {
      element(element, into);
    }
  }

  private void element(Element element, Node into) {
    switch (element.normalName()) {
      case "br" -> lineBreak(into);
      case "strong", "b" -> strong(element, into, !weight(element, "normal", "400"));
      case "em", "i" -> emphasis(element, into, !style(element).contains("font-style:normal"));
      case "del", "s", "strike" -> wrapped(element, new Strikethrough("~~"), into);
      case "code", "kbd", "samp", "tt" -> code(element, into);
      case "a" -> link(element, into);
      case "img" -> image(element, into);
      default -> strong(element, into, weight(element, "bold", "600", "700", "800"));
    }
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private static boolean weight(Element element, String... weights) {
    String style = style(element);
    for (String weight : weights) {
      if (style.contains("font-weight:" + weight)) return true;
    }
    return false;
  }

  private void strong(Element element, Node into, boolean on) {
    if (!on || strong) {
      italic(element, into);
      return;
    }
    strong = true;
    wrapped(element, new StrongEmphasis("**"), into);
    strong = false;
  }

  private void italic(Element element, Node into) {
    emphasis(element, into, style(element).contains("font-style:italic"));
  }

  private void emphasis(Element element, Node into, boolean on) {
    if (!on || emphasized) {
      children(element, into);
      return;
    }
    emphasized = true;
    wrapped(element, new Emphasis("*"), into);
    emphasized = false;
  }

  private void children(Element element, Node into) {
    element.childNodes().forEach(child -> add(child, into));
    // Blocks in a link: their words are not to grow together.
    if (element.isBlock()) words(" ", into);
  }

  /// Blanks at the ends stand outside the marks, or the marks would not work.
  private void wrapped(Element element, Node mark, Node into) {
    children(element, mark);
    if (trimStart(mark)) append(" ", into);
    trimEnd(mark);
    if (mark.getFirstChild() == null) return;
    into.appendChild(mark);
    if (blank) append(" ", into);
  }

  /** Whether there was anything to be trimmed. */
  private static boolean trimStart(Node node) {
    if (!(node.getFirstChild() instanceof Text text) || !text.getLiteral().startsWith(" ")) {
      return false;
    }
    text.setLiteral(text.getLiteral().stripLeading());
    if (text.getLiteral().isEmpty()) text.unlink();
    return true;
  }

  private void words(String text, Node into) {
    String words = text.replace('\u00A0', ' ').replace("\u200B", "").replaceAll("\\s+", " ");
    if (blank) words = words.stripLeading();
    if (words.isEmpty()) return;
    append(words, into);
    blank = words.endsWith(" ");
  }

  /// Text that stands together is one node, so that what it begins with is escaped where it must
  /// be.
  private static void append(String words, Node into) {
    if (into.getLastChild() instanceof Text last) last.setLiteral(last.getLiteral() + words);
    else into.appendChild(new Text(words));
  }

  private void lineBreak(Node into) {
    if (into.getLastChild() == null) return;
    trimEnd(into);
    into.appendChild(new HardLineBreak());
    blank = true;
  }

  private void code(Element element, Node into) {
    String text = element.wholeText().replaceAll("\\s+", " ").strip();
    if (text.isEmpty()) return;
    into.appendChild(new Code(text));
    blank = false;
  }

  private void link(Element element, Node into) {
    String address = address(element.attr("href"));
    if (address == null || linked) {
      children(element, into);
      return;
    }
    linked = true;
    wrapped(element, new Link(address, null), into);
    linked = false;
  }

  private void image(Element element, Node into) {
    String address = address(element.attr("src"));
    if (address == null || !address.startsWith("http")) return;
    var image = new Image(address, null);
    String alt = element.attr("alt").replaceAll("\\s+", " ").strip();
    if (!alt.isEmpty()) image.appendChild(new Text(alt));
    into.appendChild(image);
    blank = false;
  }

  /** An address of the web or of a mailbox, nothing else. */
  private static @Nullable String address(String attribute) {
    String address = attribute.strip().replace(" ", "%20");
    boolean known = address.matches("(?is)(https?://|mailto:)\\S+");
    return known && address.length() <= LONGEST_ADDRESS ? address : null;
  }
}
