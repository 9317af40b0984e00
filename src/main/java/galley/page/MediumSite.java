package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Medium: stories, whose title is followed by the author, the month and the publication.
final class MediumSite implements KnownSite {
  private static final Pattern TITLE =
      Pattern.compile("(.+?) \\| by ([^|]{1,80}?)(?: \\| .*)?(?: \\| Medium)?");

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "medium.com") || KnownSite.host(url).endsWith(".medium.com");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    Matcher title = TITLE.matcher(page.titleElement());
    if (!title.matches()) {
      return general;
    }
    String author = page.metadata().first("author");
    return new SiteFacts(general, "Medium")
        .title(title.group(1))
        .author(author == null ? title.group(2) : author)
        .build();
  }
}
