package galley.issue;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Any Markdown as text: a line for each block, no markup.
final class PlainBlocks {
  private final StringBuilder text = new StringBuilder();

  private PlainBlocks() {}

  static String of(String markdown) {
    if (markdown.isBlank()) return "";
    var plain = new PlainBlocks();
    plain.walk(Markdown.parse(markdown));
    return plain.text.toString().strip();
  }

  /// Without recursion, as a stranger's text may be nested deeper than the stack.
  private void walk(Node root) {
    Node node = root;
    int depth = 0;
    while (true) {
      begin(node);
      if (!(node instanceof Image) && node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      end(node);
      for (; depth > 0 && node.getNext() == null; depth--) {
        node = node.getParent();
        end(node);
      }
      if (depth == 0) return;
      node = node.getNext();
    }
  }

  private void begin(Node node) {
    switch (node) {
      case Text literal -> text.append(literal.getLiteral());
      case Code code -> text.append(code.getLiteral());
      case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
      case FencedCodeBlock code -> text.append(code.getLiteral());
      case IndentedCodeBlock code -> text.append(code.getLiteral());
      default -> {}
    }
  }

  private void end(Node node) {
    if (node instanceof TableCell) text.append(' ');
    boolean line = node instanceof Block || node instanceof TableRow;
    int end = text.length();
    if (line && end > 0 && text.charAt(end - 1) != '\n') text.append('\n');
  }
}
