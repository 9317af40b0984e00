package galley.page;

import galley.link.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Everything on a page that claims to be its title, as written, each with its source.
record TitleFields(List<Candidate> metadata, List<Candidate> headlines) {
  static final String HEADLINE_CLASS = "headline class";
  private static final Pattern PAGE_OF =
      Pattern.compile(
          "(?i)\\s*[（(]\\s*(?:page |seite )?\\d+\\s*(?:/|of|von)\\s*\\d+\\s*(?:ページ|页)?\\s*[)）]$");
  private static final String HEADLINE =
      "[itemprop~=(?i)headline], [class~=(?i)(^|[-_"
          + " ])(headline|(entry|post|article|story|page|news|content)[-_]?title|title)([-_ ]|$)]";

  static TitleFields of(Page page) {
    List<Candidate> metadata = new ArrayList<>();
    add(metadata, page.metadata().first("og:title"), "og:title");
    add(metadata, page.metadata().first("twitter:title"), "twitter:title");
    add(metadata, page.linked().ofArticle("headline"), "JSON-LD");
    add(metadata, page.linked().ofArticle("name"), "JSON-LD");
    for (String name :
        List.of(
            "citation_title",
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title",
            "title",
            "headline")) {
      add(metadata, page.metadata().first(name), "meta " + name);
    }
    add(metadata, page.titleElement(), "title");
    List<Candidate> headlines = new ArrayList<>();
    for (Element h1 : page.document().select("h1")) {
      if (!page.isAside(h1)) {
        add(headlines, Page.heading(h1), "headline");
      }
    }
    page.document().select(HEADLINE).stream()
        .filter(it -> !it.nameIs("meta") && !it.nameIs("h1") && !page.isAside(it))
        .limit(20)
        .forEach(it -> add(headlines, Page.heading(it), HEADLINE_CLASS));
    return new TitleFields(List.copyOf(metadata), List.copyOf(headlines));
  }

  private static void add(List<Candidate> to, @Nullable String text, String source) {
    String line = text == null ? "" : PAGE_OF.matcher(Words.line(text)).replaceFirst("");
    if (!line.isEmpty() && line.length() <= 400 && !Titles.isFailure(line)) {
      to.add(new Candidate(line, source));
    }
  }
}
