package galley.compose;

/// Something that a new issue should have and does not, because it is not there.
///
/// @param what the number or the day that is missing: `#29`, `2025-11-28`
public record Missing(Kind kind, String what) {
  /** What is missing. */
  public enum Kind {
    /** An issue to look back at is not in the archive. */
    ISSUE,
    /** Nobody has said where readers find an issue. */
    ISSUE_URL,
    /** The look-back is left out: none of its issues is there. */
    LOOK_BACK
  }
}
