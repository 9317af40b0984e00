package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;

/// Juejin: articles of Chinese developers.
final class JuejinSite implements KnownSite {
  private static final String NAME = "掘金";

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "juejin.cn", "juejin.im") && url.path().contains("/post/");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String whole = page.titleElement();
    String headline = page.text("h1.article-title");
    String title = headline == null ? whole.replaceFirst("\\s*-\\s*(?:稀土)?掘金$", "") : headline;
    if (title.equals(whole)) {
      return general;
    }
    return new SiteFacts(general, NAME)
        .title(title)
        .author(page.attribute("[itemprop=author] meta[itemprop=name]", "content"))
        .date(Dates.find(page.metadata().first("datepublished")))
        .site(NAME)
        .build();
  }
}
