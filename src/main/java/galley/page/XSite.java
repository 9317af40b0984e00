package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// X, once Twitter: a post, whose title is how it begins.
final class XSite implements KnownSite {
  private static final Pattern POST = Pattern.compile("/[^/]+/status(?:es)?/\\d+.*");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(.{1,80}?) \\(@(\\w{1,30})\\) on (?:X|Twitter)|(.{1,80}?) on (?:X|Twitter)(?::.*)?");
  private static final Pattern QUOTES = Pattern.compile("^[“\"](.*)[”\"]$");
  private static final int LONGEST = 100;

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "x.com", "twitter.com") && POST.matcher(url.path()).matches();
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String said = page.metadata().first("og:description");
    String by = page.metadata().first("og:title");
    Matcher author = AUTHOR.matcher(by == null ? "" : by);
    if (said == null || !author.matches()) {
      return general;
    }
    String text = QUOTES.matcher(said).replaceFirst("$1");
    return new SiteFacts(general, "X")
        .title(beginning(text))
        .title(by)
        .author(author.group(1) == null ? author.group(3) : author.group(1))
        .site("X")
        .description(text)
        .build();
  }

  /** The first sentence, or as many of its words as a title may have. */
  private static String beginning(String text) {
    String line = text.replaceFirst("\\s*https?://\\S*$", "");
    String sentence = line.split("(?<=[.!?])\\s|(?<=[。！？])", 2)[0];
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', LONGEST);
    return sentence.substring(0, end < LONGEST / 2 ? LONGEST : end) + '…';
  }
}
