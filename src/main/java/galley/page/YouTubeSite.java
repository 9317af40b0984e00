package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// YouTube: a video's title, channel, day and length, by what the player is given or, without it,
/// by the markup for search engines.
final class YouTubeSite implements KnownSite {
  private static final String NAME = "YouTube";
  private static final long LONGEST = Duration.ofDays(2).toSeconds();

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "youtube.com", "youtu.be", "music.youtube.com");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    JsonNode video = Scripts.object(page, "\"videoDetails\":");
    String title = first(JsonLd.text(video.path("title")), page.metadata().first("title"));
    String channel =
        first(
            JsonLd.text(video.path("author")),
            page.attribute("[itemprop=author] link[itemprop=name]", "content"));
    if (title == null || channel == null) {
      return general;
    }
    return new SiteFacts(general, NAME)
        .title(title)
        .author(channel)
        .site(NAME)
        .date(Dates.find(page.metadata().first("datepublished", "uploaddate")))
        .duration(length(video))
        .description(beginning(video.path("shortDescription").asString("")))
        .build();
  }

  /** Links and chapters follow. */
  private static String beginning(String description) {
    return description.strip().split("\n\\s*\n", 2)[0];
  }

  private static @Nullable Duration length(JsonNode video) {
    String seconds = JsonLd.text(video.path("lengthSeconds"));
    if (seconds == null || !seconds.matches("\\d{1,6}")) {
      return null;
    }
    long length = Long.parseLong(seconds);
    return length == 0 || length > LONGEST ? null : Duration.ofSeconds(length);
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
