package galley.edit;

/// What is looked for.
///
/// @param text the words as they stand, or a pattern of [java.util.regex.Pattern]
/// @param wholeWord only where it starts and ends at the edge of a word, as [Words] has it
public record Query(String text, boolean matchCase, boolean wholeWord, boolean pattern) {
  public static final Query NOTHING = new Query("", false, false, false);

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
