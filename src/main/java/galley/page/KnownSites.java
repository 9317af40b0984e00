package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.List;

/// The sites with a reader of their own.
final class KnownSites {
  private static final List<KnownSite> ALL =
      List.of(
          new GitHubSite(),
          new ArxivSite(),
          new YouTubeSite(),
          new PyPiSite(),
          new HackerNewsSite(),
          new BilibiliSite(),
          new WeChatSite(),
          new ZhihuSite(),
          new JuejinSite(),
          new MediumSite(),
          new SubstackSite(),
          new XSite(),
          new RedditSite(),
          new StackOverflowSite());

  private KnownSites() {}

  /** The general facts with what the site's own reader makes of the page. */
  static PageFacts read(Page page, PageFacts general) {
    LinkUrl url = page.url() == null ? general.canonical() : page.url();
    if (url == null) {
      return general;
    }
    return ALL.stream()
        .filter(site -> site.knows(url))
        .findFirst()
        .map(site -> site.read(page, url, general))
        .orElse(general);
  }
}
