package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Bilibili: a video with its uploader, day and length; articles lose only the site's name.
final class BilibiliSite implements KnownSite {
  private static final String NAME = "哔哩哔哩";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Pattern SUFFIX =
      Pattern.compile("(?:\\s*[-_–]\\s*(?:哔哩哔哩专栏|哔哩哔哩|bilibili|专栏))+$");

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "bilibili.com", "b23.tv");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    JsonNode video = Scripts.object(page, "\"videoData\":");
    SiteFacts facts = new SiteFacts(general, NAME).site(NAME);
    String title = JsonLd.text(video.path("title"));
    if (title == null) {
      String whole = page.titleElement();
      String bare = SUFFIX.matcher(whole).replaceFirst("");
      return bare.equals(whole) ? general : facts.title(bare).build();
    }
    return facts
        .title(title)
        .author(JsonLd.text(video.path("owner").path("name")))
        .date(day(video.path("pubdate").asLong(0)))
        .duration(length(video.path("duration").asInt(0)))
        .description(description(video))
        .build();
  }

  /** An uploader who has nothing to say leaves a hyphen. */
  private static @Nullable String description(JsonNode video) {
    String text = JsonLd.text(video.path("desc"));
    return text == null || text.length() < 4 ? null : text;
  }

  private static @Nullable LocalDate day(long seconds) {
    return seconds <= 0 || seconds > Integer.MAX_VALUE
        ? null
        : LocalDate.ofInstant(Instant.ofEpochSecond(seconds), CHINA);
  }

  private static @Nullable Duration length(int seconds) {
    return seconds <= 0 ? null : Duration.ofSeconds(seconds);
  }
}
