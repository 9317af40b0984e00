package galley.edit;

/// Why a query could not be looked for, or its finds not be replaced. The window has a sentence for
/// each [#reason()].
public final class FindException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    UNCLOSED_GROUP,
    UNCLOSED_CLASS,
    /** `)` without `(`. */
    UNOPENED_GROUP,
    /** `*`, `+` or `?` with nothing before it. */
    NOTHING_TO_REPEAT,
    /** `{` that is no count, or counts too far. */
    REPETITION,
    ESCAPE,
    OTHER,
    /** The pattern takes too many steps on this text. */
    TOO_SLOW,
    /** The replacement names a group that the pattern has not. */
    NO_SUCH_GROUP,
    /** What comes out would be longer than any issue. */
    TOO_LONG
  }

  private final Reason reason;
  private final String detail;

  /// @param detail the place in the pattern, from 1, or the name of the group; or nothing
  FindException(Reason reason, String detail) {
    super(reason + " " + detail);
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return detail;
  }
}
