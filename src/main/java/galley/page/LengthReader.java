package galley.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long the video or recording is that a page is about. An article that only shows a video has
/// no length.
final class LengthReader {
  private static final Duration LONGEST = Duration.ofDays(2);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d\\d)");

  private LengthReader() {}

  static @Nullable Duration read(Page page) {
    return Stream.of(linked(page), marked(page), named(page))
        .flatMap(List::stream)
        .map(LengthReader::length)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<String> linked(Page page) {
    JsonLd linked = page.linked();
    return linked.ofType("Article", "Posting").findAny().isPresent()
        ? List.of()
        : linked
            .ofType("VideoObject", "AudioObject", "Episode", "Movie", "MusicRecording", "Clip")
            .flatMap(
                it ->
                    Stream.of(
                            it.path("duration"),
                            it.path("timeRequired"),
                            it.path("associatedMedia").path("duration"))
                        .map(JsonLd::text))
            .filter(Objects::nonNull)
            .toList();
  }

  /** Several are a list of recordings. */
  private static List<String> marked(Page page) {
    List<String> marked =
        page.marked(it -> it.itemprop().strip().equalsIgnoreCase("duration")).stream()
            .limit(2)
            .map(it -> it.hasAttr("content") ? it.attr("content") : it.attr("datetime"))
            .toList();
    return marked.size() == 1 ? marked : List.of();
  }

  private static List<String> named(Page page) {
    return Stream.of("og:video:duration", "video:duration", "og:audio:duration", "music:duration")
        .flatMap(name -> page.metadata().all(name).stream().limit(1))
        .toList();
  }

  /** Seconds, `1:02:03`, or as in ISO 8601. */
  private static @Nullable Duration length(String said) {
    Duration length = duration(said.strip());
    return length == null
            || length.isNegative()
            || length.toSeconds() == 0
            || length.compareTo(LONGEST) > 0
        ? null
        : Duration.ofSeconds(length.toSeconds());
  }

  private static @Nullable Duration duration(String said) {
    if (SECONDS.matcher(said).matches()) {
      return Duration.ofSeconds(Long.parseLong(said));
    }
    Matcher clock = CLOCK.matcher(said);
    if (clock.matches()) {
      long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
      return Duration.ofHours(hours)
          .plusMinutes(Long.parseLong(clock.group(2)))
          .plusSeconds(Long.parseLong(clock.group(3)));
    }
    try {
      return Duration.parse(said);
    } catch (DateTimeException | ArithmeticException _) {
      return null;
    }
  }
}
