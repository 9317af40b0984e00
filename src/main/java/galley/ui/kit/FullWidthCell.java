package galley.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A cell whose graphic is as wide as the cell and as high as it wants to be at that width. (The
/// skin of a cell asks its graphic for a height without telling the width.)
public abstract class FullWidthCell<T> extends ListCell<T> {
  private static final double EMPTY_LINE = 1.5;

  /// Shows a graphic; with null there is none to be seen, but the one before stays where it is. A
  /// list empties its cells and fills them again whenever it gets longer or shorter, and what comes
  /// back into the scene is styled anew, node by node.
  protected final void show(@Nullable Node graphic) {
    if (graphic == null) {
      if (getGraphic() != null) getGraphic().setVisible(false);
      return;
    }
    graphic.setVisible(true);
    setGraphic(graphic);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    Node graphic = getGraphic();
    if (graphic == null || !graphic.isVisible()) {
      double line = Math.ceil(getFont().getSize() * EMPTY_LINE);
      return snapSizeY(snappedTopInset() + line + snappedBottomInset());
    }
    double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return snapSizeY(snappedTopInset() + graphic.prefHeight(inner) + snappedBottomInset());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node graphic = getGraphic();
    if (graphic == null) return;
    graphic.resizeRelocate(
        snappedLeftInset(),
        snappedTopInset(),
        Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
        Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
  }
}
