package galley.issue;

import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// commonmark as the outline needs it: blocks with their lines, links with their places, plain
/// text.
final class Markdown {
  private static final Parser PARSER = parser(Set.of(TablesExtension.create()));
  private static final Parser WITHOUT_TABLES = parser(Set.of());
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<&!#>~-]");
  private static final Pattern BARE_URL =
      Pattern.compile("https?://[^\\s<>\"'()（），。；！？、】》\\]]+", Pattern.CASE_INSENSITIVE);

  private Markdown() {}

  private static Parser parser(Set<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build();
  }

  /// Never fails: commonmark gives up on a table of over a million cells, most of which its short
  /// rows do not have; such a text is read without tables.
  static Node parse(String text) {
    try {
      return PARSER.parse(text);
    } catch (IllegalArgumentException tooManyCells) {
      return WITHOUT_TABLES.parse(text);
    }
  }

  /// A fragment of one paragraph without its markup: `[**a** b](u)` is `a b`.
  static String plain(String fragment) {
    if (!MARKUP.matcher(fragment).find()) return fragment.strip();
    // A letter in front keeps `- a` or `# a` from being read as a block; the space behind it keeps
    // `**[a](b)**` bold (CommonMark 0.31.2, section 6.2).
    String text = plainOf(parse("x " + fragment.strip()));
    return text.substring(Math.min(1, text.length())).strip();
  }

  /// The text of a node and all in it; images and HTML say nothing.
  static String plainOf(Node node) {
    var text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text literal) {
            text.append(literal.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
          }

          @Override
          public void visit(HardLineBreak lineBreak) {
            text.append(' ');
          }

          @Override
          public void visit(Image image) {}
        });
    return text.toString().strip();
  }

  /// All links of a parsed text in order, images left out; bare URLs are links to themselves.
  ///
  /// @param offset where the parsed text starts in the whole
  static List<ItemLink> links(Node document, String whole, int offset) {
    List<ItemLink> links = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            TextRange range = range(link, offset);
            if (range == null) return;
            links.add(
                new ItemLink(
                    plainOf(link),
                    link.getDestination(),
                    range,
                    destination(whole, range, link.getDestination())));
          }

          @Override
          public void visit(Image image) {
            // An image is no link of its own; a link around one is.
          }

          @Override
          public void visit(Text node) {
            TextRange range = range(node, offset);
            if (range == null || !node.getLiteral().contains("://")) return;
            Matcher m = BARE_URL.matcher(whole).region(range.start(), range.end());
            while (m.find()) {
              var place = new TextRange(m.start(), m.end());
              links.add(new ItemLink(m.group(), m.group(), place, place));
            }
          }
        });
    return links;
  }

  private static @Nullable TextRange range(Node node, int offset) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) return null;
    SourceSpan first = spans.getFirst();
    SourceSpan last = spans.getLast();
    return new TextRange(
        first.getInputIndex() + offset, last.getInputIndex() + last.getLength() + offset);
  }

  /// Where a link's URL stands; the whole link where it stands elsewhere (a reference).
  private static TextRange destination(String whole, TextRange link, String destination) {
    // No further than the link: what is not found in it may be megabytes away.
    String own = link.in(whole);
    int paren = own.lastIndexOf("](");
    int at = own.indexOf(destination, paren >= 0 ? paren + 2 : 0);
    return at >= 0 && !destination.isEmpty()
        ? new TextRange(at, at + destination.length()).shift(link.start())
        : link;
  }
}
