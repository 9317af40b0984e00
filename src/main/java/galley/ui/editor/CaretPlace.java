package galley.ui.editor;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodRequests;
import org.fxmisc.richtext.StyleClassedTextArea;

/// Tells an input method where to open its window: below the caret, or at the nearest place inside
/// the area while the caret is scrolled out of it.
final class CaretPlace implements InputMethodRequests {
  private final StyleClassedTextArea area;

  CaretPlace(StyleClassedTextArea area) {
    this.area = area;
  }

  @Override
  public Point2D getTextLocation(int offset) {
    Bounds inside = area.localToScreen(area.getLayoutBounds());
    if (inside == null) return Point2D.ZERO;
    Point2D caret = caret().orElseGet(() -> away(inside));
    return new Point2D(
        Math.clamp(caret.getX(), inside.getMinX(), inside.getMaxX()),
        Math.clamp(caret.getY(), inside.getMinY(), inside.getMaxY()));
  }

  private Optional<Point2D> caret() {
    return area.getCaretBounds().map(it -> new Point2D(it.getCenterX(), it.getMaxY()));
  }

  /** A caret whose paragraph is not on screen has no bounds. */
  private Point2D away(Bounds inside) {
    boolean above =
        !area.getVisibleParagraphs().isEmpty()
            && area.getCurrentParagraph() < area.firstVisibleParToAllParIndex();
    return new Point2D(inside.getMinX(), above ? inside.getMinY() : inside.getMaxY());
  }

  /// What the area does not know, as where no input method asks.
  @Override
  public int getLocationOffset(int x, int y) {
    return 0;
  }

  @Override
  public void cancelLatestCommittedText() {}

  @Override
  public String getSelectedText() {
    return area.getSelectedText();
  }
}
