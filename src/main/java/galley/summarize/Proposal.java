package galley.summarize;

import galley.chat.Usage;
import java.util.List;

/// What a model proposes for a page: plain text, each on one line.
///
/// @param title empty if there is none, or none yet
/// @param summary empty only while there is none yet
/// @param restsOn the sentences of the page that the summary rests on, exactly as they stand there,
///   at most five; empty while it is not complete, or where none could be told
/// @param usage none while it is not complete
/// @param complete whether the model is done
public record Proposal(
    String title, String summary, List<String> restsOn, Usage usage, boolean complete) {
  public Proposal {
    restsOn = List.copyOf(restsOn);
  }
}
