package galley.inbox;

/** What became of a link. "Placed" is not among them: it is read from the open draft. */
public enum LinkState {
  WAITING,
  /** Kept for a later issue. */
  HELD,
  REJECTED
}
