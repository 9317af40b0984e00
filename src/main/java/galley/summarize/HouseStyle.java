package galley.summarize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a publication writes its entries.
///
/// @param language a language tag: `zh`
/// @param recent entries that it has published, the newest first
/// @param sentences the most of a summary, from 1 to 3
/// @param length in the curator's words: `60 to 120 characters`
/// @param tone in the curator's words: `dry, no praise`
/// @param keep terms that stay in English
public record HouseStyle(
    String language,
    List<Example> recent,
    int sentences,
    @Nullable String length,
    @Nullable String tone,
    List<String> keep) {
  /** An entry as it was published, as plain text. */
  public record Example(String title, String body) {}

  public HouseStyle {
    recent = List.copyOf(recent);
    keep = List.copyOf(keep);
    sentences = Math.clamp(sentences, 1, 3);
  }
}
