package galley.page;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Where on a page a text stands as a whole element, weighed: a headline 10, an element with the
/// class of one 7, a smaller heading 5, anything else 1. Navigation and the like do not count.
record TextPlaces(Map<String, Integer> weights) {
  private static final Pattern CLASSED =
      Pattern.compile(
          "(?:^|[-_ ])(?i:headline|title|heading)(?:[-_ ]|$)"
              + "|entry-title|post-title|article-title|Title");
  private static final Pattern HEADLINE = Pattern.compile("(?i)headline");

  /** More headings than any page has that a person reads. */
  private static final int MOST = 500;

  static TextPlaces of(Page page) {
    Map<String, Integer> weights = new HashMap<>();
    for (Element element : page.document().body().getAllElements()) {
      weigh(page, weights, element.ownText(), 1, element);
    }
    for (Element classed : page.marked(TextPlaces::isHeadline)) {
      weigh(
          page,
          weights,
          page.text(classed, 400).isEmpty() ? "" : Page.heading(classed),
          7,
          classed);
    }
    List<Element> headings = page.document().select("h1, h2, h3, h4");
    for (Element heading : headings.subList(0, Math.min(MOST, headings.size()))) {
      boolean first = heading.nameIs("h1");
      int weight = leadsAway(heading, page) ? first ? 4 : 2 : first ? 10 : 5;
      weigh(page, weights, Page.heading(heading), weight, heading);
      for (Element part : heading.children()) {
        weigh(page, weights, Page.heading(part), weight - 1, heading);
      }
    }
    return new TextPlaces(weights);
  }

  private static boolean isHeadline(Layout.Marks marks) {
    return CLASSED.matcher(marks.classes()).find()
        || marks.id().contains("title")
        || HEADLINE.matcher(marks.itemprop()).find();
  }

  int weight(String text) {
    return weights.getOrDefault(Words.folded(text), 0);
  }

  private static void weigh(
      Page page, Map<String, Integer> weights, String text, int weight, Element at) {
    if (text.isBlank() || text.length() > 400 || page.isAside(at)) {
      return;
    }
    weights.merge(Words.folded(text), weight, Math::max);
  }

  /** A heading that is a link to somewhere else heads a list of articles, not this one. */
  private static boolean leadsAway(Element heading, Page page) {
    Element link = heading.selectFirst("a[href]");
    if (link == null || link.attr("href").startsWith("#")) {
      return false;
    }
    if (page.url() == null) {
      return !heading.nameIs("h1") || link.attr("href").matches("/|(\\.*/)*index\\.html?");
    }
    LinkUrl target = page.web(link.attr("href"));
    return target != null && !LinkKey.of(target).equals(LinkKey.of(page.url()));
  }
}
