package galley.ui.editor;

import galley.text.TextEdit;

/// What a key does to the text, and where it leaves anchor and caret, in offsets of the text after.
record Stroke(TextEdit edit, int anchor, int caret) {
  static Stroke caretAt(TextEdit edit, int caret) {
    return new Stroke(edit, caret, caret);
  }
}
