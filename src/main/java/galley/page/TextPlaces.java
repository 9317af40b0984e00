package galley.page;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Where on a page a text stands as a whole element, weighed: a headline 10, an element with the
/// class of one 7, a smaller heading 5, anything else 1. Navigation and the like do not count.
record TextPlaces(Map<String, Integer> weights) {
  private static final List<String> CLASSED = List.of("headline", "title", "heading");

  /** More headings than any page has that a person reads. */
  private static final int MOST = 500;

  static TextPlaces of(Page page) {
    Map<String, Integer> weights = new HashMap<>();
    page.body()
        .filter(it -> page.layout().length(it) > 0 && !page.isAside(it))
        .forEach(it -> weigh(page, weights, it.ownText(), 1, it));
    for (Element classed : page.marked(TextPlaces::isHeadline)) {
      weigh(
          page,
          weights,
          page.text(classed, 400).isEmpty() ? "" : Page.heading(classed),
          7,
          classed);
    }
    for (Element heading : page.named("h1", "h2", "h3", "h4").limit(MOST).toList()) {
      boolean first = heading.nameIs("h1");
      int weight = leadsAway(heading, page) ? first ? 4 : 2 : first ? 10 : 5;
      weigh(page, weights, Page.heading(heading), weight, heading);
      for (Element part : heading.children()) {
        weigh(page, weights, Page.heading(part), weight - 1, heading);
      }
    }
    return new TextPlaces(weights);
  }

  private static boolean isHeadline(Marks marks) {
    return marks.isCalled(CLASSED)
        || marks.holdsHump("Title")
        || marks.id().contains("title")
        || TitleFields.isHeadline(marks.itemprop());
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
    Element link =
        heading.stream()
            .filter(it -> it.nameIs("a") && it.hasAttr("href"))
            .findFirst()
            .orElse(null);
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
