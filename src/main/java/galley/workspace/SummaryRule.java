package galley.workspace;

import galley.yaml.Fields;
import java.util.List;
import java.util.Optional;

/// What a publication asks of the summaries that a chat model writes for it.
///
/// @param sentences the most of one, from 1 to 3
/// @param length in the curator's words: `60 to 120 characters`
/// @param tone in the curator's words
/// @param keep terms that stay in English
public record SummaryRule(
    int sentences, Optional<String> length, Optional<String> tone, List<String> keep) {
  public static final List<String> KEYS = List.of("sentences", "length", "tone", "keep");
  private static final int MOST_SENTENCES = 3;

  /** What holds where nothing is said. */
  static final SummaryRule NONE =
      new SummaryRule(MOST_SENTENCES, Optional.empty(), Optional.empty(), List.of());

  public SummaryRule {
    keep = List.copyOf(keep);
    if (sentences < 1 || sentences > MOST_SENTENCES) {
      throw new IllegalArgumentException("a summary has 1 to 3 sentences");
    }
  }

  static SummaryRule read(Fields fields) {
    fields.unknownKeys(KEYS);
    Optional<String> length = fields.text("length");
    Optional<String> tone = fields.text("tone");
    List<String> keep = fields.textOrList("keep");
    return fields
        .read("sentences", n -> new SummaryRule(Integer.parseInt(n), length, tone, keep), "2")
        .orElseGet(() -> new SummaryRule(MOST_SENTENCES, length, tone, keep));
  }
}
