package galley.export;

/// One line of a difference between two texts.
///
/// @param oldLine its number in the old text, from 1; 0 where it is not there
/// @param newLine its number in the new text, from 1; 0 where it is not there
/// @param text without its line end
/// @param endsLine whether a line end follows it; only the last line of a text can lack it
public record DiffLine(Kind kind, int oldLine, int newLine, String text, boolean endsLine) {
  /** What became of the line. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED,
    /** Lines that are alike were left out here; it has no number and no text. */
    GAP
  }

  static DiffLine gap() {
    return new DiffLine(Kind.GAP, 0, 0, "", true);
  }
}
