package galley.render;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;

/// Puts the blocks of some HTML into a tree of Markdown.
final class HtmlBlocks {
  /// Lists and quotes in one another beyond this are no lists and quotes any more.
  private static final int DEEPEST = 12;

  private static final int MOST_COLUMNS = 20;

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "figure",
          "figcaption",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "hr",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "caption",
          "address",
          "details",
          "summary",
          "fieldset",
          "center",
          "body");

  private int depth;

  /// Each run of what stands in lines becomes a paragraph.
  void read(Element from, Node into) {
    var line = new HtmlLine();
    for (org.jsoup.nodes.Node child : from.childNodes()) {
      if (child instanceof Element element && isBlock(element)) {
        line.endIn(new Paragraph(), into);
        line = new HtmlLine();
        block(element, into);
      } else {
        line.add(child);
      }
    }
    line.endIn(new Paragraph(), into);
  }

  /// An element of a line that holds blocks is only around them, as some programs copy a whole text
  /// inside one `b`; a link around blocks is a link with their words.
  private static boolean isBlock(Element element) {
    if (BLOCKS.contains(element.normalName())) return true;
    if (element.normalName().equals("a") || HtmlMarkdown.isUnseen(element)) return false;
    return element.children().stream().anyMatch(HtmlBlocks::isBlock);
  }

  private void block(Element element, Node into) {
    if (HtmlMarkdown.isUnseen(element)) return;
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, into);
      case "ul", "ol" -> list(element, into);
      case "blockquote" -> deeper(element, new BlockQuote(), into);
      case "pre" -> code(element, into);
      case "hr" -> rule(into);
      case "table" -> table(element, into);
      default -> read(element, into);
    }
  }

  private static void heading(Element element, Node into) {
    var heading = new Heading();
    heading.setLevel(element.normalName().charAt(1) - '0');
    HtmlLine.of(element).endIn(heading, into);
  }

  private void deeper(Element element, Node block, Node into) {
    if (depth >= DEEPEST) {
      read(element, into);
      return;
    }
    depth++;
    read(element, block);
    depth--;
    if (block.getFirstChild() != null) into.appendChild(block);
  }

  private static void rule(Node into) {
    var rule = new ThematicBreak();
    rule.setLiteral("---");
    into.appendChild(rule);
  }

  private void list(Element element, Node into) {
    if (depth >= DEEPEST) {
      read(element, into);
      return;
    }
    ListBlock list = emptyList(element);
    depth++;
    element.childNodes().forEach(child -> item(child, list));
    depth--;
    boolean tight = true;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      tight &= count(item, Paragraph.class) < 2;
    }
    list.setTight(tight);
    if (list.getFirstChild() != null) into.appendChild(list);
  }

  /// What stands in a list without being an item, such as another list, belongs to the item before
  /// it.
  private void item(org.jsoup.nodes.Node child, ListBlock list) {
    boolean own = child instanceof Element it && it.normalName().equals("li");
    Node item = own || list.getLastChild() == null ? new ListItem() : list.getLastChild();
    if (own) {
      read((Element) child, item);
    } else if (child instanceof Element block && isBlock(block)) {
      block(block, item);
    } else {
      var line = new HtmlLine();
      line.add(child);
      line.endIn(new Paragraph(), item);
    }
    if (item.getParent() == null && item.getFirstChild() != null) list.appendChild(item);
  }

  private static ListBlock emptyList(Element element) {
    if (element.normalName().equals("ul")) {
      var list = new BulletList();
      list.setMarker("-");
      return list;
    }
    var list = new OrderedList();
    list.setMarkerStartNumber(start(element.attr("start")));
    list.setMarkerDelimiter(".");
    return list;
  }

  private static int start(String attribute) {
    return attribute.matches("\\d{1,6}") ? Integer.parseInt(attribute) : 1;
  }

  private static int count(Node node, Class<? extends Node> kind) {
    int count = 0;
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (kind.isInstance(child)) count++;
    }
    return count;
  }

  private static void code(Element element, Node into) {
    String text = element.wholeText().replace("\r\n", "\n").replace('\r', '\n');
    if (text.isBlank()) return;
    var code = new FencedCodeBlock();
    int ticks = 3;
    while (text.contains("`".repeat(ticks))) ticks++;
    code.setFenceCharacter("`");
    code.setOpeningFenceLength(ticks);
    code.setClosingFenceLength(ticks);
    code.setInfo(language(element));
    code.setLiteral(text.stripTrailing() + "\n");
    into.appendChild(code);
  }

  /** What pages say in a class of `pre` or of the `code` in it: `language-java`. */
  private static String language(Element pre) {
    Element code = pre.selectFirst("code");
    String classes = pre.className() + " " + (code == null ? "" : code.className());
    for (String name : classes.split("\\s+", 20)) {
      if (name.matches("(language|lang)-[A-Za-z0-9+#.]{1,20}")) {
        return name.substring(name.indexOf('-') + 1);
      }
    }
    return "";
  }

  /// Tables are for looks where a cell holds blocks or a row has one cell; their cells are then
  /// read one after the other.
  private void table(Element element, Node into) {
    List<Element> rows = element.select("tr").stream().toList();
    int columns = rows.isEmpty() ? 0 : rows.getFirst().children().size();
    boolean plain =
        columns >= 2
            && columns <= MOST_COLUMNS
            && rows.stream().allMatch(row -> row.children().size() == columns)
            && rows.stream().flatMap(row -> row.children().stream()).allMatch(HtmlBlocks::isPlain);
    if (!plain) {
      read(element, into);
      return;
    }
    var table = new TableBlock();
    var head = new TableHead();
    head.appendChild(row(rows.getFirst(), true));
    table.appendChild(head);
    if (rows.size() > 1) {
      var body = new TableBody();
      rows.stream().skip(1).forEach(row -> body.appendChild(row(row, false)));
      table.appendChild(body);
    }
    into.appendChild(table);
  }

  private static boolean isPlain(Element cell) {
    return cell.selectFirst("br") == null
        && cell.children().stream().noneMatch(HtmlBlocks::isBlock);
  }

  private static TableRow row(Element element, boolean head) {
    var row = new TableRow();
    for (Element child : element.children()) {
      var cell = new TableCell();
      cell.setHeader(head);
      HtmlLine.of(child).moveTo(cell);
      row.appendChild(cell);
    }
    return row;
  }
}
