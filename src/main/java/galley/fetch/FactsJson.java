package galley.fetch;

import galley.link.Candidate;
import galley.link.PageFacts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A page as one line of JSON, as the commands `fetch` and `extract` print it.
///
/// All keys are always there: `null` is what the page does not say. `error` is the kind of failure
/// in lower case with its detail (`not_found: 404`), else null. `description` is what the page says
/// of itself, `summary` the best of that and of sentences picked from its text.
public final class FactsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FactsJson() {}

  /// One line, without a line end.
  ///
  /// @param key `url` or `id`: what names the page in the line
  public static String line(String key, String name, FetchResult result) {
    ObjectNode line = JSON.createObjectNode();
    line.put(key, name);
    switch (result) {
      case FetchResult.Fetched fetched -> put(line, fetched.facts(), null);
      case FetchResult.Failed failed -> put(line, PageFacts.NONE, error(failed));
    }
    return JSON.writeValueAsString(line);
  }

  private static void put(ObjectNode line, PageFacts facts, @Nullable String error) {
    line.put("title", facts.title());
    line.put("author", facts.author());
    line.put("date", text(facts.date()));
    line.put("siteName", facts.site());
    line.put("description", own(facts));
    line.put("lang", facts.language());
    line.put("image", text(facts.image()));
    line.put("canonical", text(facts.canonical()));
    line.put("summary", facts.description());
    line.put("error", error);
  }

  private static @Nullable String own(PageFacts facts) {
    return facts.descriptions().stream()
        .filter(it -> !it.source().equals("extracted"))
        .map(Candidate::text)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String error(FetchResult.Failed failed) {
    String kind = failed.kind().name().toLowerCase(Locale.ROOT);
    return failed.detail().isEmpty() ? kind : kind + ": " + failed.detail();
  }
}
