package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.Objects;
import java.util.stream.Stream;

/// Reddit: posts, in the present and the old layout.
final class RedditSite implements KnownSite {
  private static final String NAME = "Reddit";

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "reddit.com", "old.reddit.com", "new.reddit.com", "sh.reddit.com")
        && url.path().contains("/comments/");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String whole = page.titleElement();
    String title =
        Stream.of(
                page.attribute("shreddit-post", "post-title"),
                page.text("#siteTable .thing a.title"),
                whole.replaceFirst("\\s*:\\s*r/\\w+$|\\s+:\\s+\\w+$", ""))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(whole);
    if (title.equals(whole) && page.document().selectFirst("shreddit-post") == null) {
      return general;
    }
    return new SiteFacts(general, NAME)
        .title(title)
        .author(page.attribute("shreddit-post", "author"))
        .author(page.attribute("#siteTable .thing", "data-author"))
        .date(Dates.find(page.attribute("shreddit-post", "created-timestamp")))
        .date(Dates.find(page.attribute("#siteTable .thing time", "datetime")))
        .site(NAME)
        .build();
  }
}
