package galley.ui.inbox;

import galley.inbox.LinkState;

/**
 * What the inbox shows: each link is in exactly one of them, and maybe among the problems or the
 * seen.
 */
public enum Filter {
  WAITING,
  /** Links that wait and whose pages did not answer. */
  PROBLEMS,
  /** Links that wait and were published before, or maybe were. */
  SEEN,
  PLACED,
  HELD,
  REJECTED;

  boolean takes(InboxEntry entry) {
    return switch (this) {
      case WAITING -> !entry.placed() && entry.link().state() == LinkState.WAITING;
      case PROBLEMS -> WAITING.takes(entry) && (entry.hasProblem() || entry.unsaved());
      case SEEN -> WAITING.takes(entry) && entry.seen().warns();
      case PLACED -> entry.placed();
      case HELD -> !entry.placed() && entry.link().state() == LinkState.HELD;
      case REJECTED -> !entry.placed() && entry.link().state() == LinkState.REJECTED;
    };
  }

  /// Where a link is found.
  static Filter of(InboxEntry entry) {
    if (entry.placed()) return PLACED;
    return switch (entry.link().state()) {
      case WAITING -> WAITING;
      case HELD -> HELD;
      case REJECTED -> REJECTED;
    };
  }
}
