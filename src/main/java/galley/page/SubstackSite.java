package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;

/// Newsletters on Substack, each under a name of its own.
final class SubstackSite implements KnownSite {

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.host(url).endsWith(".substack.com") && url.path().startsWith("/p/");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String title = page.text("h1.post-title");
    return title == null
        ? general
        : new SiteFacts(general, "Substack")
            .title(title)
            .description(page.text("h3.subtitle"))
            .build();
  }
}
