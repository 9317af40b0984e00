package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stack Overflow and its sisters: a question, without the tag that the title begins with.
final class StackOverflowSite implements KnownSite {
  private static final Pattern QUESTION = Pattern.compile("/(?:questions|q|a)/\\d+.*");

  @Override
  public boolean knows(LinkUrl url) {
    return (KnownSite.isAt(
                url,
                "stackoverflow.com",
                "serverfault.com",
                "superuser.com",
                "askubuntu.com",
                "mathoverflow.net")
            || KnownSite.host(url).endsWith(".stackexchange.com")
            || KnownSite.host(url).endsWith(".stackoverflow.com"))
        && QUESTION.matcher(url.path()).matches();
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String title = page.text("#question-header h1");
    if (title == null) {
      return general;
    }
    return new SiteFacts(general, "Stack Overflow")
        .title(title.replaceFirst("\\s*\\[(?:closed|duplicate|on hold)]$", ""))
        .author(author(page))
        .date(Dates.find(page.attribute("#content time[itemprop=dateCreated]", "datetime")))
        .build();
  }

  private static @Nullable String author(Page page) {
    return page.text(
        ".question .post-signature.owner [itemprop=author] [itemprop=name], .question .owner"
            + " .user-details > a");
  }
}
