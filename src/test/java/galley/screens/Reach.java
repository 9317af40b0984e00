package galley.screens;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

/// Controls that nobody can get at with a pointer: they are beyond the edge of the window, or of a
/// pane that cuts them off, and nothing scrolls to them; or they got no room at all.
public final class Reach {
  private static final double SLACK = 2.5;

  /** Narrower or lower than this, nobody hits it. */
  private static final double LEAST = 8;

  private Reach() {}

  public static List<Fault> in(Node root) {
    return Shown.in(root)
        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
        .flatMap(node -> fault(node).stream())
        .toList();
  }

  private static Optional<Fault> fault(Node node) {
    Bounds bounds = Shown.bounds(node);
    if (bounds.getWidth() < LEAST || bounds.getHeight() < LEAST) {
      return Optional.of(
          new Fault(
              "is only %.0f×%.0f px large".formatted(bounds.getWidth(), bounds.getHeight()),
              Shown.path(node)));
    }
    for (Parent parent : Shown.ancestors(node)) {
      Bounds room = Shown.bounds(parent);
      if (Shown.scrolls(parent)) bounds = room;
      boolean cuts = parent.getParent() == null || parent.getParent() instanceof SplitPane;
      if (cuts && beyond(bounds, room) > SLACK) {
        return Optional.of(
            new Fault(
                "is %.0f px beyond the edge".formatted(beyond(bounds, room)), Shown.path(node)));
      }
    }
    return Optional.empty();
  }

  private static double beyond(Bounds bounds, Bounds room) {
    return Stream.of(
            room.getMinX() - bounds.getMinX(),
            room.getMinY() - bounds.getMinY(),
            bounds.getMaxX() - room.getMaxX(),
            bounds.getMaxY() - room.getMaxY())
        .reduce(0.0, Math::max);
  }
}
