package galley.page;

import galley.link.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in a sentence or two, each with its source. */
final class DescriptionReader {
  private static final int LONGEST = 1_000;

  private DescriptionReader() {}

  static List<Candidate> read(Page page) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    add(found, page.metadata().first("og:description"), "og:description");
    add(found, page.metadata().first("description"), "description");
    add(found, page.metadata().first("twitter:description"), "twitter:description");
    add(found, page.linked().ofArticle("description"), "JSON-LD");
    add(
        found,
        page.metadata().first("dc.description", "dcterms.abstract", "citation_abstract"),
        "meta");
    add(found, firstParagraph(page), "first paragraph");
    return List.copyOf(found.values());
  }

  private static @Nullable String firstParagraph(Page page) {
    return page.document().select("article p, main p, p").stream()
        .filter(p -> !page.isAside(p))
        .map(Element::text)
        .filter(text -> text.length() >= 40)
        .findFirst()
        .orElse(null);
  }

  private static void add(Map<String, Candidate> to, @Nullable String text, String source) {
    String line = text == null ? "" : Words.line(text);
    if (line.length() > 3 && line.length() <= LONGEST) {
      to.putIfAbsent(Words.folded(line), new Candidate(line, source));
    }
  }
}
