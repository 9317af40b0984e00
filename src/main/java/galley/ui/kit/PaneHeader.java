package galley.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The row above a pane: its name and count at the left, what can be done at the right.
public final class PaneHeader extends HBox {
  private final Label title = new Label();
  private final Chip count = new Chip(Chip.Kind.NEUTRAL, "");

  /// @param actions icon buttons, flat buttons of an [Action], or whatever else the pane needs
  public PaneHeader(String title, Node... actions) {
    getStyleClass().addAll("pane-header", "surface");
    setAlignment(Pos.CENTER_LEFT);
    this.title.getStyleClass().add("pane-title");
    setTitle(title);
    hideCount();
    var gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(this.title, count, gap);
    getChildren().addAll(actions);
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
}
