package galley.edit;

import galley.text.TextEdit;
import galley.text.TextRange;

/// What a key does to the text, and where it leaves anchor and caret, in offsets of the text after.
public record Stroke(TextEdit edit, int anchor, int caret) {
  public static Stroke caretAt(TextEdit edit, int caret) {
    return new Stroke(edit, caret, caret);
  }

  /// Nothing happens, and what is selected stays so.
  static Stroke none(String text, TextRange selection) {
    return new Stroke(TextEdit.none(text), selection.start(), selection.end());
  }
}
