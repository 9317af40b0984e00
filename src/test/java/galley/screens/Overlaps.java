package galley.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Nodes that lie on each other though their parent puts them side by side. Layers, such as those
/// of a `StackPane`, are meant to.
public final class Overlaps {
  private static final double SLACK = 1;

  private Overlaps() {}

  public static List<Fault> in(Node root) {
    List<Fault> faults = new ArrayList<>();
    Shown.in(root).filter(Overlaps::putsSideBySide).forEach(it -> check((Parent) it, faults));
    return faults;
  }

  private static boolean putsSideBySide(Node node) {
    return node instanceof HBox
        || node instanceof VBox
        || node instanceof FlowPane
        || node instanceof GridPane
        || node instanceof BorderPane;
  }

  private static void check(Parent parent, List<Fault> faults) {
    List<Node> children =
        parent.getChildrenUnmodifiable().stream()
            .filter(child -> child.isVisible() && child.isManaged() && hasRoom(child))
            .toList();
    for (int i = 0; i < children.size(); i++) {
      Bounds one = bounds(children.get(i));
      for (int k = i + 1; k < children.size(); k++) {
        if (one.intersects(bounds(children.get(k)))) {
          faults.add(
              new Fault(
                  "lies on " + Shown.path(children.get(k)).replaceFirst(".* > ", ""),
                  Shown.path(children.get(i))));
        }
      }
    }
  }

  private static boolean hasRoom(Node node) {
    Bounds all = node.getLayoutBounds();
    return all.getWidth() > 2 * SLACK && all.getHeight() > 2 * SLACK;
  }

  /// A little smaller than the node, so that neighbours do not count.
  private static Bounds bounds(Node node) {
    Bounds all = node.localToParent(node.getLayoutBounds());
    return new BoundingBox(
        all.getMinX() + SLACK,
        all.getMinY() + SLACK,
        all.getWidth() - 2 * SLACK,
        all.getHeight() - 2 * SLACK);
  }
}
