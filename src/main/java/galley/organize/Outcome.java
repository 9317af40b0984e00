package galley.organize;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.text.TextEdit;
import java.util.List;

/// What became of a gesture.
public sealed interface Outcome {
  /// The edit that does it.
  ///
  /// @param landed where the items that were meant start in the text after the edit
  /// @param after the text after the edit, read: every promise is checked on it, and whoever
  ///   applies the edit need not read a long issue again
  record Done(TextEdit edit, List<Integer> landed, Outline after) implements Outcome {
    public Done {
      landed = List.copyOf(landed);
    }

    /// An edit of a text that is read as the conventions say.
    public static Done of(TextEdit edit, List<Integer> landed, Conventions conventions) {
      return new Done(edit, landed, Outline.parse(edit.after(), conventions));
    }
  }

  /// Nothing was done.
  record Refused(Reason reason) implements Outcome {}

  /// Why a gesture was refused; the window and the command line word it.
  enum Reason {
    /** The section is boilerplate or there is no such section. */
    NO_SUCH_PLACE,
    /** The publication's profile names no form of item. */
    NO_FORM,
    /** The section's items have another form, and this one's body is not plain text. */
    OTHER_FORM,
    /** The changed text would not read as promised: other items would change their meaning. */
    WOULD_CHANGE_OTHERS,
    /** The new text of a part would be read as something else: a title over two lines. */
    WOULD_NOT_READ_BACK,
    /** A section's name is blank or more than one line. */
    NO_NAME,
    /** Only a section with nothing under its heading can be taken away. */
    NOT_EMPTY,
    /** There is no section before this one that it could be merged into. */
    NO_SECTION_BEFORE,
    /** The profile reads no entry without a link, so a withdrawn one would be no item. */
    NO_RETRACTED_FORM,
    /** The issue's title has no place for a headline. */
    NO_HEADLINE,
    /** What was to be moved as boilerplate or prose is neither. */
    NOT_A_BLOCK,
    /** It already is as it is to be. */
    NOTHING_TO_CHANGE
  }
}
