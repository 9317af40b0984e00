package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// arXiv: a paper's abstract page, to which its PDF and its HTML lead as well.
final class ArxivSite implements KnownSite {
  private static final String NAME = "arXiv";
  private static final int MOST_AUTHORS = 100;
  private static final Pattern PAPER =
      Pattern.compile(
          "/(?:pdf|html)/((?:[a-z-]+(?:\\.[A-Z]{2})?/)?[\\d.]{7,10}(?:v\\d+)?)(?:\\.pdf)?/?");

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "arxiv.org", "export.arxiv.org");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    Metadata metadata = page.metadata();
    String title = metadata.first("citation_title");
    if (title == null) {
      return general;
    }
    return new SiteFacts(general, NAME)
        .title(title)
        .author(
            metadata.all("citation_author").stream()
                .limit(MOST_AUTHORS)
                .map(ArxivSite::turned)
                .collect(Collectors.joining(", ")))
        .description(summary(page))
        .date(Dates.find(metadata.first("citation_date")))
        .build();
  }

  /** The page with the abstract of the paper whose text is here, or null. */
  static @Nullable LinkUrl paper(LinkUrl url) {
    Matcher path = PAPER.matcher(url.path());
    return KnownSite.isAt(url, "arxiv.org", "export.arxiv.org") && path.matches()
        ? new LinkUrl("https://arxiv.org/abs/" + path.group(1))
        : null;
  }

  private static @Nullable String summary(Page page) {
    String cited = page.metadata().first("citation_abstract");
    if (cited != null) {
      return cited;
    }
    Element quote = page.document().selectFirst("blockquote.abstract");
    return quote == null ? null : quote.text().replaceFirst("^Abstract:\\s*", "");
  }

  /** `Byron, Ada` as one says it. */
  private static String turned(String name) {
    int comma = name.indexOf(", ");
    return comma < 0 ? name : name.substring(comma + 2) + ' ' + name.substring(0, comma);
  }
}
