package galley.edition;

import galley.text.TextEdit;
import java.util.List;

/// One bilingual text as two: each edit takes out what is in the other language.
///
/// Every character of the text stands in at least one of the two, but for what divides a title
/// (`---`) and the blank line between two paragraphs of which each edition has one; what neither
/// edit names is the same in both.
///
/// @param notes what a person may want to look at, in order
public record Split(TextEdit one, TextEdit other, List<Note> notes) {
  public Split {
    notes = List.copyOf(notes);
  }

  /// What was kept in both.
  ///
  /// @param line from 1
  public record Note(Kind kind, int line) {
    /** Why. */
    public enum Kind {
      /** A title that is not in two languages. */
      TITLE,
      /** An item's text that is in one language only. */
      TEXT,
      /** A paragraph that is in both languages, or in none for sure. */
      PARAGRAPH,
      /** Paragraphs that could not be taken out without changing what others mean. */
      ALL_TEXTS
    }
  }

  /// Whether there was nothing to divide.
  public boolean isNothing() {
    return one.isEmpty() && other.isEmpty();
  }
}
