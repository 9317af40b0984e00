package galley.inbox;

import java.time.Instant;
import java.util.List;

/// What a chat model wrote about a link: a proposal until the curator accepts it or writes their
/// own words.
///
/// @param title a headline in the publication's language; empty if the model gave none
/// @param summary one to three sentences; empty if the model gave none
/// @param restsOn the sentences of the page that the summary rests on, as they stand there
/// @param model the name of the model
/// @param accepted whether the curator took it as it is
public record Draft(
    String title,
    String summary,
    List<String> restsOn,
    String model,
    Instant at,
    boolean accepted) {
  public Draft {
    restsOn = List.copyOf(restsOn);
  }

  public Draft accept() {
    return new Draft(title, summary, restsOn, model, at, true);
  }
}
