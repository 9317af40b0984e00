package galley.ui.editor;

import galley.edit.Graphemes;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/// A text area in which the caret steps over what a reader sees as one character, a family of emoji
/// or a letter with its accents, and stops nowhere inside it; Backspace and Delete take all of it.
class GraphemeArea extends StyleClassedTextArea {
  @Override
  public void nextChar(SelectionPolicy policy) {
    super.moveTo(next(getCaretPosition()), policy);
  }

  @Override
  public void previousChar(SelectionPolicy policy) {
    super.moveTo(previous(getCaretPosition()), policy);
  }

  @Override
  public void deleteNextChar() {
    int at = getCaretPosition();
    if (at < getLength()) deleteText(at, next(at));
  }

  @Override
  public void deletePreviousChar() {
    int at = getCaretPosition();
    if (at > 0) deleteText(previous(at), at);
  }

  /// Clicks, drags and the lines above and below lead here.
  @Override
  public void moveTo(int offset, SelectionPolicy policy) {
    super.moveTo(nearest(offset), policy);
  }

  @Override
  public void moveTo(int offset) {
    super.moveTo(nearest(offset));
  }

  private int next(int offset) {
    Position at = offsetToPosition(offset, Bias.Forward);
    String line = getText(at.getMajor());
    if (at.getMinor() >= line.length()) return Math.min(offset + 1, getLength());
    return offset - at.getMinor() + Graphemes.next(line, at.getMinor());
  }

  private int previous(int offset) {
    Position at = offsetToPosition(offset, Bias.Forward);
    if (at.getMinor() == 0) return Math.max(offset - 1, 0);
    return offset - at.getMinor() + Graphemes.previous(getText(at.getMajor()), at.getMinor());
  }

  private int nearest(int offset) {
    Position at = offsetToPosition(offset, Bias.Forward);
    String line = getText(at.getMajor());
    return offset - at.getMinor() + Graphemes.nearest(line, at.getMinor());
  }
}
