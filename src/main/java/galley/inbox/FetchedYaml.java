package galley.inbox;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.yaml.Fields;
import galley.yaml.YamlList;
import galley.yaml.YamlMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The `page:` part of a link's file. */
final class FetchedYaml {
  private static final List<String> KEYS =
      List.of(
          "fetched",
          "titles",
          "descriptions",
          "author",
          "date",
          "site",
          "language",
          "image",
          "icon",
          "canonical",
          "minutes",
          "stars",
          "licence",
          "code",
          "archived",
          "duration",
          "pages",
          "content-type",
          "size");

  private FetchedYaml() {}

  static Fetched read(Fields page) {
    Instant at = page.read("fetched", Instant::parse, "2026-11-20T18:03:11Z").orElse(Instant.EPOCH);
    return page.text("error")
        .<Fetched>map(error -> new Fetched.Failure(at, error, page.text("detail").orElse(null)))
        .orElseGet(() -> new Fetched.Page(at, facts(page), page.map().without(KEYS)));
  }

  private static PageFacts facts(Fields page) {
    return PageFacts.builder()
        .titles(candidates(page, "titles"))
        .descriptions(candidates(page, "descriptions"))
        .author(page.text("author").orElse(null))
        .date(page.read("date", LocalDate::parse, "2026-11-20").orElse(null))
        .site(page.text("site").orElse(null))
        .language(page.text("language").orElse(null))
        .image(url(page, "image"))
        .icon(url(page, "icon"))
        .canonical(url(page, "canonical"))
        .minutes(page.read("minutes", Integer::valueOf, "12").orElse(null))
        .stars(page.read("stars", Integer::valueOf, "2200").orElse(null))
        .licence(page.text("licence").orElse(null))
        .code(page.text("code").orElse(null))
        .archived(page.text("archived").filter("true"::equals).isPresent())
        .duration(page.read("duration", Duration::parse, "PT1H12M").orElse(null))
        .pages(page.read("pages", Integer::valueOf, "24").orElse(null))
        .contentType(page.text("content-type").orElse(null))
        .size(page.read("size", Long::valueOf, "48120").orElse(null))
        .build();
  }

  private static @Nullable LinkUrl url(Fields page, String key) {
    return page.read(key, LinkUrl::new, "https://example.org/page").orElse(null);
  }

  private static List<Candidate> candidates(Fields page, String key) {
    return page.maps(key).stream()
        .filter(c -> c.required("text").isPresent())
        .map(c -> new Candidate(c.text("text").orElse(""), c.text("source").orElse("")))
        .toList();
  }

  static YamlMap write(Fetched fetched) {
    YamlMap.Builder page = YamlMap.builder().plain("fetched", fetched.at());
    return switch (fetched) {
      case Fetched.Failure failure ->
          page.text("error", failure.error()).text("detail", failure.detail()).build();
      case Fetched.Page answer -> facts(page, answer.facts()).putAll(answer.others()).build();
    };
  }

  private static YamlMap.Builder facts(YamlMap.Builder page, PageFacts facts) {
    return page.put("titles", candidates(facts.titles()))
        .put("descriptions", candidates(facts.descriptions()))
        .text("author", facts.author())
        .plain("date", facts.date())
        .text("site", facts.site())
        .text("language", facts.language())
        .text("image", facts.image() == null ? null : facts.image().value())
        .text("icon", facts.icon() == null ? null : facts.icon().value())
        .text("canonical", facts.canonical() == null ? null : facts.canonical().value())
        .plain("minutes", facts.minutes())
        .plain("stars", facts.stars())
        .text("licence", facts.licence())
        .text("code", facts.code())
        .plain("archived", facts.archived() ? Boolean.TRUE : null)
        .plain("duration", facts.duration())
        .plain("pages", facts.pages())
        .text("content-type", facts.contentType())
        .plain("size", facts.size());
  }

  private static @Nullable YamlList candidates(List<Candidate> candidates) {
    if (candidates.isEmpty()) return null;
    return YamlList.of(candidates.stream().map(FetchedYaml::candidate).toList());
  }

  private static YamlMap candidate(Candidate candidate) {
    return YamlMap.builder()
        .text("text", candidate.text())
        .text("source", candidate.source())
        .build();
  }
}
