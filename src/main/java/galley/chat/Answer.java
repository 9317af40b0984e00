package galley.chat;

/// What a model said, without its thoughts.
public record Answer(String text, Usage usage, Ending ending) {
  /** Why there is no more of it. */
  public enum Ending {
    /** It was done. */
    DONE,
    /** It had said as much as it may. */
    LENGTH,
    /** The server's filter stopped it. */
    FILTERED,
    /** The connection broke. */
    CUT,
    /** Nothing more came. */
    STALLED
  }

  public boolean isWhole() {
    return ending == Ending.DONE;
  }
}
