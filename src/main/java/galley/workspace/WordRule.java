package galley.workspace;

/// How a publication counts its words.
///
/// @param round counts are given as a multiple of this
public record WordRule(Count count, int round) {
  /** What counts as one. */
  public enum Count {
    /** Each Chinese, Japanese or Korean character, and each word of another script. */
    CJK_AND_WORDS,
    WORDS,
    CHARACTERS
  }

  public WordRule {
    if (round < 1) throw new IllegalArgumentException("a count cannot be a multiple of " + round);
  }
}
