package galley.ui.inbox;

import galley.chat.ChatFailure;
import galley.chat.Usage;
import galley.summarize.Proposal;

/// What a chat model does for a link, as long as the window is open; what it wrote is the link's.
sealed interface Drafting {
  /** Others come first. */
  record Queued() implements Drafting {}

  /** It writes, and this is there so far. */
  record Writing(String model, Proposal soFar) implements Drafting {}

  /** Nothing came of it. */
  record Failed(ChatFailure.Kind kind, String detail) implements Drafting {}

  /** It is done, and this is what it took. */
  record Wrote(Usage usage) implements Drafting {}

  default boolean isUnderWay() {
    return this instanceof Queued || this instanceof Writing;
  }
}
