package galley.ui.kit;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// The row above a pane: its name and count at the left, what can be done at the right. Where both
/// do not fit beside each other, because the pane is narrow or the text is large, what can be done
/// goes below the name, in as many rows as it needs.
public final class PaneHeader extends Pane {
  private final Label title = new Label();
  private final Chip count = new Chip(Chip.Kind.NEUTRAL, "");
  private final HBox name = new HBox(title, count);
  private final FlowPane actions;

  /// @param actions icon buttons, flat buttons of an [Action], or whatever else the pane needs
  public PaneHeader(String title, Node... actions) {
    getStyleClass().addAll("pane-header", "surface");
    name.getStyleClass().add("pane-name");
    name.setAlignment(Pos.CENTER_LEFT);
    this.title.getStyleClass().add("pane-title");
    this.title.setTooltip(new Tooltip());
    this.title.getTooltip().textProperty().bind(this.title.textProperty());
    count.setMinWidth(USE_PREF_SIZE);
    this.actions = new FlowPane(actions);
    this.actions.getStyleClass().add("pane-actions");
    this.actions.setAlignment(Pos.CENTER_RIGHT);
    this.actions.setRowValignment(VPos.CENTER);
    setTitle(title);
    hideCount();
    getChildren().addAll(name, this.actions);
  }

  public void setTitle(String title) {
    this.title.setText(title);
  }

  public void setCount(String count) {
    this.count.setText(count);
    this.count.setVisible(true);
    this.count.setManaged(true);
  }

  public void hideCount() {
    count.setVisible(false);
    count.setManaged(false);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset()
        + Math.max(name.minWidth(-1), actions.minWidth(-1))
        + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + name.prefWidth(-1) + gap() + actionsWidth() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = room(width < 0 ? prefWidth(-1) : width);
    double row = Math.max(name.minHeight(-1), name.prefHeight(-1));
    double inside = isOneRow(room) ? row : row + actions.prefHeight(room);
    return snappedTopInset() + inside + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double room = room(getWidth());
    double height = getHeight() - top - snappedBottomInset();
    if (isOneRow(room)) {
      double wide = actionsWidth();
      place(name, left, top, room - wide - gap(), height);
      place(actions, left + room - wide, top, wide, height);
    } else {
      double below = actions.prefHeight(room);
      place(name, left, top, room, height - below);
      place(actions, left, top + height - below, room, below);
    }
  }

  private void place(Node node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, Math.max(0, width), height, 0, HPos.LEFT, VPos.CENTER);
  }

  private boolean isOneRow(double room) {
    return name.prefWidth(-1) + gap() + actionsWidth() <= room;
  }

  private double room(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private double gap() {
    return actions.getHgap();
  }

  /// All of them beside each other; a flow pane by itself wraps at a fixed length.
  private double actionsWidth() {
    double width = 0;
    int shown = 0;
    for (Node action : actions.getChildren()) {
      if (!action.isManaged()) continue;
      width += Math.ceil(snapSizeX(action.prefWidth(-1)));
      shown++;
    }
    return width + shown * Math.ceil(actions.getHgap());
  }
}
