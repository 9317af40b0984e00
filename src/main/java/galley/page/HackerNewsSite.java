package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import org.jspecify.annotations.Nullable;

/// Hacker News: a submission is a page about another, which is offered as the address to link to.
final class HackerNewsSite implements KnownSite {
  private static final String NAME = "Hacker News";

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "news.ycombinator.com") && url.path().equals("/item");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String title = page.text(".fatitem .titleline > a");
    if (title == null) {
      return general;
    }
    return new SiteFacts(general, NAME)
        .title(title)
        .author(page.text(".fatitem .subline .hnuser, .fatitem .subtext .hnuser"))
        .date(Dates.find(page.attribute(".fatitem .age", "title")))
        .site(NAME)
        .canonical(target(page))
        .build();
  }

  /** Null for a question to the readers, which links to itself. */
  private static @Nullable LinkUrl target(Page page) {
    String address = page.attribute(".fatitem .titleline > a", "href");
    return address == null || address.startsWith("item?") ? null : page.web(address);
  }
}
