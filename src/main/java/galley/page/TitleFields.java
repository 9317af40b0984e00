package galley.page;

import galley.link.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everything on a page that claims to be its title, as written, each with its source.
record TitleFields(List<Candidate> metadata, List<Candidate> headlines) {
  private static final int MOST = 20;
  static final String HEADLINE_CLASS = "headline class";
  private static final Pattern PAGE_OF =
      Pattern.compile(
          "(?i)\\s*[（(]\\s*(?:page |seite"
              + " )?\\d+\\s*(?:/|of|von)\\s*\\d+\\s*(?:ページ|页)?\\s*[)）]\\s*(?=$|[-|｜–—:：_·])");
  private static final List<String> HEADLINE =
      List.of(
          "headline",
          "title",
          "entrytitle",
          "posttitle",
          "articletitle",
          "storytitle",
          "pagetitle",
          "newstitle",
          "contenttitle");

  static TitleFields of(Page page) {
    boolean thin = Barriers.isThin(page);
    List<Candidate> metadata = new ArrayList<>();
    add(thin, metadata, page.metadata().first("og:title"), "og:title");
    add(thin, metadata, page.metadata().first("twitter:title"), "twitter:title");
    add(thin, metadata, page.linked().ofArticle("headline"), "JSON-LD");
    add(thin, metadata, page.linked().ofArticle("name"), "JSON-LD");
    for (String name :
        List.of(
            "citation_title",
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title",
            "title",
            "headline")) {
      add(thin, metadata, page.metadata().first(name), "meta " + name);
    }
    add(thin, metadata, page.titleElement(), "title");
    List<Candidate> headlines = new ArrayList<>();
    page.named("h1")
        .filter(it -> !page.isAside(it))
        .limit(MOST)
        .forEach(it -> add(thin, headlines, Page.heading(it), "headline"));
    page.marked(it -> it.isCalled(HEADLINE) || isHeadline(it.itemprop())).stream()
        .filter(it -> !it.nameIs("meta") && !it.nameIs("h1") && !page.isAside(it))
        .limit(MOST)
        .forEach(it -> add(thin, headlines, Page.heading(it), HEADLINE_CLASS));
    return new TitleFields(List.copyOf(metadata), List.copyOf(headlines));
  }

  static boolean isHeadline(String itemprop) {
    return itemprop.toLowerCase(Locale.ROOT).contains("headline");
  }

  /** A title without the number of its page: `A long piece (1/3) | Site`. */
  static String unpaged(String title) {
    return PAGE_OF.matcher(title).replaceFirst("");
  }

  private static void add(boolean thin, List<Candidate> to, @Nullable String text, String source) {
    String line = text == null ? "" : unpaged(Words.line(text));
    if (!line.isEmpty() && line.length() <= 400 && !Titles.isFailure(line, thin)) {
      to.add(new Candidate(line, source));
    }
  }
}
