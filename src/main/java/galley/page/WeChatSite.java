package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Articles of public accounts on WeChat, whose title, account and time stand in a script: what is
/// visible is filled in later.
final class WeChatSite implements KnownSite {
  private static final String NAME = "微信公众平台";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "mp.weixin.qq.com") && url.path().startsWith("/s");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String title = or(page.text("#activity-name"), Scripts.variable(page, "msg_title"));
    if (title == null) {
      return general;
    }
    String account = or(page.text("#js_name"), Scripts.variable(page, "nickname"));
    String author = or(page.text("#js_author_name"), page.metadata().first("author"));
    return new SiteFacts(general, NAME)
        .title(title)
        .author(or(author, account))
        .site(account == null ? NAME : account)
        .date(day(Scripts.variable(page, "ct")))
        .description(Scripts.variable(page, "msg_desc"))
        .build();
  }

  private static @Nullable LocalDate day(@Nullable String seconds) {
    return seconds == null || !seconds.matches("\\d{9,10}")
        ? null
        : LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds)), CHINA);
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
