package galley.inbox;

import galley.link.PageFacts;
import galley.yaml.YamlMap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of fetching a link's page. Each fetch replaces it as a whole.
public sealed interface Fetched {
  /** When the page answered, or when it was given up. */
  Instant at();

  /// The page answered.
  ///
  /// @param others what a newer version of the program wrote, kept as it is
  record Page(Instant at, PageFacts facts, List<YamlMap.Entry> others) implements Fetched {
    public Page {
      others = List.copyOf(others);
    }

    public Page(Instant at, PageFacts facts) {
      this(at, facts, List.of());
    }
  }

  /// The page did not answer, or with nothing of use.
  ///
  /// @param error a word for the kind of failure, such as `timeout` or `status`
  /// @param detail what more there is to say: `404`, `20 s`
  record Failure(Instant at, String error, @Nullable String detail) implements Fetched {}
}
