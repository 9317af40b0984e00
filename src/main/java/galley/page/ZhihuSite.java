package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Zhihu: articles of columns, questions, and single answers, whose title is the question's.
final class ZhihuSite implements KnownSite {
  private static final String NAME = "知乎";
  private static final Pattern SUFFIX = Pattern.compile("\\s*-\\s*(?:知乎专栏|知乎)$");
  private static final Pattern LETTERS =
      Pattern.compile("^[(（]\\d+\\+? ?(?:封私信|条消息)[^)）]{0,30}[)）]\\s*");
  private static final String AUTHOR =
      ".Post-Author [itemprop=author] meta[itemprop=name], .Post-Author meta[itemprop=name],"
          + " .AnswerCard [itemprop=author] meta[itemprop=name],"
          + " .AnswerCard .AuthorInfo meta[itemprop=name]";

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "zhihu.com", "zhuanlan.zhihu.com");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String shown = page.text("h1.Post-Title, h1.QuestionHeader-title");
    String title = shown == null ? bare(page.titleElement()) : shown;
    if (title == null) {
      return general;
    }
    return new SiteFacts(general, NAME)
        .title(title)
        .author(page.attribute(AUTHOR, "content"))
        .date(Dates.find(published(page)))
        .site(NAME)
        .build();
  }

  private static @Nullable String bare(String whole) {
    String bare = SUFFIX.matcher(whole).replaceFirst("");
    return bare.equals(whole) ? null : LETTERS.matcher(bare).replaceFirst("");
  }

  /** `发布于 2026-11-20 18:03`; an article that was changed shows only when. */
  private static @Nullable String published(Page page) {
    String time = page.text(".Post-Main .ContentItem-time, .AnswerCard .ContentItem-time");
    return time == null || time.startsWith("编辑于") ? null : time;
  }
}
