package galley.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// How much text each element holds, and what stands beside the page's own content: navigation,
/// comments, other articles. Found out once, in two walks, however deep the page is nested.
///
/// Some sites hang such a class on the whole page (`has-sidebar`), so what holds over half of the
/// page's text is never beside it. The footer of an article belongs to the article, and so does
/// what it sets aside in a few words, mostly its date.
final class Layout {
  private static final Set<String> TAGS = Set.of("footer", "aside");
  private static final int NOTE = 60;
  private static final int SENTENCE = 30;
  private static final int FEW = 300;
  private static final Set<String> OWNERS = Set.of("article", "main");
  private static final List<String> CLASSES =
      List.of(
          "sidebar",
          "comment",
          "comments",
          "commentlist",
          "related",
          "breadcrumb",
          "breadcrumbs",
          "latest",
          "recent",
          "popular",
          "trending",
          "read-more",
          "readmore",
          "widget-area",
          "widgets");
  private static final List<String> LIKE = List.of("recommend");
  private static final List<String> IDS = List.of("sidebar", "comment", "related");

  private final Map<Element, Integer> lengths = new HashMap<>();
  private final Map<Element, Integer> counts = new HashMap<>();
  private final Set<Element> asides = new HashSet<>();

  private int prose;

  private final Map<Element, Marks> marks = new LinkedHashMap<>();
  private final Map<List<String>, Marks> kinds = new HashMap<>();
  private final Map<Marks, Boolean> beside = new HashMap<>();
  private final List<Element> body = new ArrayList<>();
  private final Map<String, List<Element>> named = new HashMap<>();

  private Layout() {}

  static Layout of(Document document) {
    Layout layout = new Layout();
    document.traverse(layout.new Measure());
    document.traverse(layout.new Spread(layout.length(document) / 2));
    return layout;
  }

  /// The elements that a template calls so, in the page's order. What is asked of each kind of
  /// element is asked once: a page has thousands of elements and a hundred kinds.
  List<Element> marked(Predicate<Marks> test) {
    Map<Marks, Boolean> known = new HashMap<>();
    List<Element> found = new ArrayList<>();
    marks.forEach(
        (element, its) -> {
          if (known.computeIfAbsent(its, test::test)) {
            found.add(element);
          }
        });
    return found;
  }

  /** The body and all elements in it, in the page's order. */
  List<Element> body() {
    return body;
  }

  /** The elements of one tag, in the page's order. */
  List<Element> named(String tag) {
    return named.getOrDefault(tag, List.of());
  }

  /** The length of the element's text, white space not counted. */
  int length(Element element) {
    return lengths.getOrDefault(element, 0);
  }

  /// The element's text if it is not longer; else nothing, so that no long text is put together in
  /// vain. Nothing either for a short text in hundreds of elements, which is no line.
  String text(Element element, int most) {
    boolean small = length(element) <= most && counts.getOrDefault(element, 0) <= FEW;
    String text = small ? element.text() : "";
    return text.length() <= most ? text : "";
  }

  /**
   * The letters of all texts that are long enough to be sentences, but for those beside the page.
   */
  int prose() {
    return prose;
  }

  boolean isAside(Element element) {
    return asides.contains(element);
  }

  private boolean isAside(TextNode text) {
    Element parent = text.parent();
    return parent != null && isAside(parent);
  }

  private boolean isBeside(Element element, int half, boolean owned) {
    boolean most = length(element) > half;
    if (element.nameIs("nav")) {
      return !most || element.selectFirst("h1") == null;
    }
    if (most) {
      return false;
    }
    if (TAGS.contains(element.normalName())) {
      return !(owned && (element.nameIs("footer") || length(element) <= NOTE));
    }
    Marks its = marks.get(element);
    return its != null && beside.computeIfAbsent(its, Layout::isCalledBeside);
  }

  private static boolean isCalledBeside(Marks marks) {
    return marks.isCalled(CLASSES)
        || marks.isCalledLike(LIKE)
        || IDS.stream().anyMatch(marks.id()::startsWith);
  }

  /** Adds up the letters of each element. */
  private final class Measure implements NodeVisitor {
    private final Deque<int[]> open = new ArrayDeque<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        open.push(new int[2]);
        if (!body.isEmpty() || element.nameIs("body")) {
          body.add(element);
        }
        named.computeIfAbsent(element.normalName(), _ -> new ArrayList<>()).add(element);
        mark(element);
      } else if (node instanceof TextNode text && !open.isEmpty()) {
        open.element()[0] += letters(text.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        int[] sums = open.pop();
        lengths.put(element, sums[0]);
        counts.put(element, sums[1]);
        if (!open.isEmpty()) {
          open.element()[0] += sums[0];
          open.element()[1] += sums[1] + 1;
        }
      }
    }

    private void mark(Element element) {
      if (element.hasAttr("class") || element.hasAttr("id") || element.hasAttr("itemprop")) {
        String classes = element.attr("class");
        String id = element.attr("id");
        String itemprop = element.attr("itemprop");
        marks.put(
            element,
            kinds.computeIfAbsent(
                List.of(classes, id, itemprop), _ -> new Marks(classes, id, itemprop)));
      }
    }

    private static int letters(String text) {
      int letters = 0;
      for (int i = 0; i < text.length(); i++) {
        letters += text.charAt(i) > ' ' ? 1 : 0;
      }
      return letters;
    }
  }

  /** Marks what is beside the page, with all that is in it. */
  private final class Spread implements NodeVisitor {
    private final int half;
    private final Set<Element> owners = new HashSet<>();

    private Spread(int half) {
      this.half = half;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !isAside(text)) {
        int letters = Measure.letters(text.getWholeText());
        prose += letters >= SENTENCE ? letters : 0;
      }
      if (!(node instanceof Element element)) {
        return;
      }
      if (OWNERS.contains(element.normalName())) {
        owners.add(element);
      }
      boolean inherited = element.parent() != null && asides.contains(element.parent());
      if (inherited || isBeside(element, half, !owners.isEmpty())) {
        asides.add(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        owners.remove(element);
      }
    }
  }
}
