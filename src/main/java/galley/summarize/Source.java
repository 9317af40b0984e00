package galley.summarize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of the page that a model is to write about.
///
/// @param text its paragraphs, in order; a description where there is nothing else
/// @param language a language tag, if the page says one
public record Source(String url, String title, List<String> text, @Nullable String language) {
  public Source {
    text = List.copyOf(text);
  }
}
