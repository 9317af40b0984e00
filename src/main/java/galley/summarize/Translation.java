package galley.summarize;

import galley.chat.Usage;
import java.util.List;

/// What a model made of an item's words in another language: a draft, until a person accepts it.
///
/// @param title plain text on one line; empty while there is none yet
/// @param body Markdown; empty while there is none yet, and where the item has none
/// @param lost the addresses of the item that are not in it any more; empty while it is not
///   complete
/// @param usage none while it is not complete
/// @param complete whether the model is done
public record Translation(
    String title, String body, List<String> lost, Usage usage, boolean complete) {
  public Translation {
    lost = List.copyOf(lost);
  }
}
