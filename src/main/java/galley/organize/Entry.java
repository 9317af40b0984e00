package galley.organize;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to become an item: a link with the words that the curator found for it.
///
/// @param title plain text
/// @param summary Markdown; empty where there is none yet
/// @param fields further fields and tags of the headline: `language` → `en`, `stars` → `2.2K`
/// @param markdown the exact content of an item that was once taken back, instead of all the rest
public record Entry(
    String title,
    String url,
    String summary,
    Map<String, String> fields,
    @Nullable String markdown) {
  public Entry {
    fields = Map.copyOf(fields);
  }
}
