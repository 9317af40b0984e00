package galley.app;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The right pane of Collect: what was chosen last, a link of the inbox or an item of the issue.
final class Details extends StackPane {
  /// One of the lists: what is selected in it, the list itself, and the pane that edits that.
  record Side(ObservableValue<? extends List<?>> selection, Node list, Node pane) {
    boolean isEmpty() {
      return selection.getValue().isEmpty();
    }
  }

  private final Side links;

  Details(Side links, Side items) {
    super(links.pane());
    this.links = links;
    follow(links, items);
    follow(items, links);
  }

  private void follow(Side side, Side other) {
    side.selection().addListener((_, _, _) -> selected(side, other));
    side.list().focusWithinProperty().addListener((_, _, _) -> selected(side, other));
  }

  /// A selection shows itself, unless it came about while the person works in the other list: what
  /// lands in the issue is selected there, and the next link is already waiting. Where nothing is
  /// selected, the other list may still have something to show, and else there is the hint.
  private void selected(Side side, Side other) {
    if (side.isEmpty()) show(other.isEmpty() ? links : other);
    else if (other.isEmpty() || side.list().isFocusWithin()) show(side);
    else show(other.list().isFocusWithin() ? other : side);
  }

  private void show(Side side) {
    if (!getChildren().contains(side.pane())) getChildren().setAll(side.pane());
  }
}
