package galley.issue;

import galley.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// A text as its front matter and its top-level blocks, in order.
///
/// @param firstLine the line behind the front matter
/// @param links every link of the text, in order
public record Blocks(
    Lines lines,
    @Nullable FrontMatter frontMatter,
    int firstLine,
    List<Block> blocks,
    List<ItemLink> links) {
  /// A line of template tags. It starts with a tag and ends with one, and what stands between is
  /// not looked at: counting the tags would take exponential time where the last one is open.
  private static final Pattern TAGS =
      Pattern.compile("(?<![^\\r\\n])[ \\t]*+\\{%[^\\r\\n]*%}[ \\t]*+(?![^\\r\\n])");

  private static final Pattern ANCHOR = Pattern.compile("\\]\\(#");
  private static final Pattern ELSEWHERE = Pattern.compile("\\]\\([^#)]|https?://");

  public Blocks {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
  }

  /// Reads a text; never fails.
  public static Blocks of(String text, Conventions.FrontMatterForm form) {
    Lines lines = Lines.of(text);
    FrontMatter head = FrontMatterReader.read(lines, form);
    int from = head == null ? 0 : head.range().end();
    int firstLine = from == 0 ? 0 : from == text.length() ? lines.count() : lines.at(from);
    Node document = Markdown.parse(withoutTags(from == 0 ? text : text.substring(from)));
    List<Block> blocks = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (!node.getSourceSpans().isEmpty()) blocks.add(block(node, firstLine));
    }
    return new Blocks(lines, head, firstLine, blocks, Markdown.links(document, text, from));
  }

  /// The text with blanks for the lines that are nothing but a template's tags (`{% include … %}`):
  /// what reads the issue after the site generator has sees none, and a definition below one is a
  /// definition.
  static String withoutTags(String text) {
    if (!text.contains("{%")) return text;
    return TAGS.matcher(text).replaceAll(tags -> " ".repeat(tags.end() - tags.start()));
  }

  private static Block block(Node node, int shift) {
    Block.Kind kind =
        switch (node) {
          case Heading _ -> Block.Kind.HEADING;
          case Paragraph _ -> Block.Kind.PARAGRAPH;
          case BulletList _ -> Block.Kind.BULLETS;
          case ListBlock _ -> Block.Kind.ORDERED;
          case BlockQuote _ -> Block.Kind.QUOTE;
          case FencedCodeBlock _ -> Block.Kind.CODE;
          case IndentedCodeBlock _ -> Block.Kind.CODE;
          case HtmlBlock html when html.getLiteral().startsWith("<!--") -> Block.Kind.COMMENT;
          case HtmlBlock _ -> Block.Kind.HTML;
          case LinkReferenceDefinition _ -> Block.Kind.REFERENCE;
          case ThematicBreak _ -> Block.Kind.BREAK;
          default -> Block.Kind.TABLE;
        };
    List<Block> entries = new ArrayList<>();
    if (node instanceof ListBlock) {
      for (Node entry = node.getFirstChild(); entry != null; entry = entry.getNext()) {
        if (entry.getSourceSpans().isEmpty()) continue;
        Node head = entry.getFirstChild();
        entries.add(
            new Block(
                Block.Kind.ENTRY,
                0,
                first(entry) + shift,
                last(entry) + shift,
                (head instanceof Paragraph ? last(head) : first(entry)) + shift,
                "",
                List.of()));
      }
    }
    return new Block(
        kind,
        node instanceof Heading heading ? heading.getLevel() : 0,
        first(node) + shift,
        last(node) + shift,
        last(node) + shift,
        node instanceof Heading ? Markdown.plainOf(node) : "",
        entries);
  }

  private static int first(Node node) {
    return node.getSourceSpans().getFirst().getLineIndex();
  }

  private static int last(Node node) {
    return node.getSourceSpans().getLast().getLineIndex();
  }

  /// Whether a line has nothing to read in it: it is blank, or a template's tags.
  boolean isNothing(int line) {
    return lines.isBlank(line) || TAGS.matcher(lines.text(line)).matches();
  }

  /// Whether a list is a table of contents: every entry leads to a place in the same page.
  public boolean isContents(Block list) {
    return list.entries().size() > 1
        && list.entries().stream()
            .map(this::raw)
            .allMatch(raw -> ANCHOR.matcher(raw).find() && !ELSEWHERE.matcher(raw).find());
  }

  /// The lines of a block as they stand, without the last line end.
  public String raw(Block block) {
    return lines.text(block.first(), block.last());
  }
}
