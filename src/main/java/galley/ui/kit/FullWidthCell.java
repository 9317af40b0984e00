package galley.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A cell whose graphic is as wide as the cell and as high as it wants to be at that width. (The
/// skin of a cell asks its graphic for a height without telling the width.)
public abstract class FullWidthCell<T> extends ListCell<T> {
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
    if (graphic == null) return super.computePrefHeight(width);
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
