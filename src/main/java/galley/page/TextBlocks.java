package galley.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The blocks of text of a page in order, without its furniture, and how much prose each element
/// holds. Two walks over the page, each node once, however deep or long it is.
final class TextBlocks implements NodeFilter {
  private static final char BREAK = '\u2028';
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]{0,200}\\R");
  private static final Pattern HANGING =
      Pattern.compile("(?m)^(\\S[^\\n]{0,80})\\n(?=[ \\t]{3,40}\\S)");
  private static final String STOPS = ".!?…。！？：:”」";

  private final List<TextBlock> blocks = new ArrayList<>();
  private final IdentityHashMap<Element, Double> prose = new IdentityHashMap<>();
  private final Furniture furniture = new Furniture();
  private final IdentityHashMap<Element, Integer> sizes;
  private final int half;

  private final Deque<double[]> sums = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int headings;
  private int codes;
  private int items;
  private int articles;

  private TextBlocks(IdentityHashMap<Element, Integer> sizes, int half) {
    this.sizes = sizes;
    this.half = half;
  }

  static TextBlocks of(Document document) {
    IdentityHashMap<Element, Integer> sizes = sizes(document);
    TextBlocks blocks = new TextBlocks(sizes, sizes.getOrDefault(document.body(), 0) / 2);
    NodeTraversor.filter(blocks, document.body());
    return blocks;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  /** The weight of the prose in an element, its descendants' included. */
  double prose(Element element) {
    return prose.getOrDefault(element, 0.0);
  }

  private static IdentityHashMap<Element, Integer> sizes(Document document) {
    IdentityHashMap<Element, Integer> sizes = new IdentityHashMap<>();
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[1]);
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words && !words.isBlank()) {
              open.element()[0] += words.getWholeText().length();
            } else if (node instanceof Element) {
              open.push(new int[1]);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              int size = open.pop()[0];
              sizes.put(element, size);
              open.element()[0] += Furniture.isNeverText(element) ? 0 : size;
            }
          }
        },
        document.body());
    return sizes;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    boolean small = sizes.getOrDefault(element, 0) <= half;
    if (Furniture.isNeverText(element)
        || (small && furniture.isBeside(element, articles > 0))
        || isNoteMark(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.nameIs("br")) {
      text.append(BREAK);
    }
    if (element.isBlock() && element.parent() != null) {
      flush(element.parent());
    }
    count(element, 1);
    sums.push(new double[1]);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        flush(element);
      }
      count(element, -1);
      double sum = sums.pop()[0];
      prose.put(element, sum);
      if (!sums.isEmpty()) {
        sums.element()[0] += sum;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** The small figure of a footnote, which is no part of the sentence. */
  private static boolean isNoteMark(Element element) {
    return element.nameIs("sup") && element.selectFirst("a[href^=#]") != null;
  }

  private void count(Element element, int by) {
    switch (element.normalName()) {
      case "a" -> links += by;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headings += by;
      case "pre" -> codes += by;
      case "li", "dd", "td", "th", "dt" -> items += by;
      case "article", "main" -> articles += by;
      default -> {}
    }
  }

  private void add(String words) {
    text.append(words);
    linked += links > 0 && !words.isBlank() ? words.strip().length() : 0;
  }

  private void flush(Element holder) {
    if (!text.isEmpty()) {
      TextBlock.Kind kind =
          headings > 0
              ? TextBlock.Kind.HEADING
              : codes > 0
                  ? TextBlock.Kind.CODE
                  : items > 0 ? TextBlock.Kind.ITEM : TextBlock.Kind.PARAGRAPH;
      String all = text.toString();
      double share = (double) linked / Math.max(1, all.strip().length());
      for (String paragraph : paragraphs(all, kind)) {
        TextBlock block = new TextBlock(holder, paragraph, Math.min(1, share), kind);
        blocks.add(block);
        if (!sums.isEmpty()) {
          sums.element()[0] += block.weight();
        }
      }
    }
    text.setLength(0);
    linked = 0;
  }

  /** A line break after a sentence ends a paragraph, as two do; plain code goes by empty lines. */
  private static List<String> paragraphs(String all, TextBlock.Kind kind) {
    List<String> found = new ArrayList<>();
    if (kind == TextBlock.Kind.CODE) {
      String parted = HANGING.matcher(all).replaceAll("$1\n\n");
      for (String part : EMPTY_LINE.split(parted, -1)) {
        addLine(found, part);
      }
      return found;
    }
    int from = 0;
    for (int at = all.indexOf(BREAK); at >= 0; at = all.indexOf(BREAK, at + 1)) {
      int end = at;
      while (end > from
          && Character.isWhitespace(all.charAt(end - 1))
          && all.charAt(end - 1) != BREAK) {
        end--;
      }
      boolean stop = end > from && STOPS.indexOf(all.charAt(end - 1)) >= 0;
      boolean second = end > from && all.charAt(end - 1) == BREAK;
      if (stop || second) {
        addLine(found, all.substring(from, at));
        from = at + 1;
      }
    }
    addLine(found, all.substring(from));
    return found;
  }

  private static void addLine(List<String> to, String part) {
    String line = Words.line(part.replace(BREAK, ' '));
    if (!line.isEmpty()) {
      to.add(line);
    }
  }
}
