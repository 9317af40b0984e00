package galley.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// The three panes of a stage side by side. In a narrow window the outer ones give way, so that the
/// middle one, where the work is, keeps enough room.
final class Panes {
  /// Widths of the window below this many pixels are narrow.
  private static final double NARROW = 1280;

  /// The right edges of the first two panes, as parts of the whole.
  record Edges(double first, double second) {}

  private Panes() {}

  static SplitPane of(List<Node> panes, Edges wide, Edges narrow) {
    var split = new SplitPane(panes.toArray(Node[]::new));
    split.getStyleClass().add("stage-split");
    put(split, wide);
    split
        .widthProperty()
        .addListener(
            (_, before, now) -> {
              boolean isNarrow = now.doubleValue() < NARROW;
              boolean wasNarrow = before.doubleValue() > 0 && before.doubleValue() < NARROW;
              if (isNarrow == wasNarrow) return;
              // The split pane first shares the new width out in its own way; what is put before
              // that would be shared out once more.
              split.requestLayout();
              split.layout();
              put(split, isNarrow ? narrow : wide);
            });
    return split;
  }

  private static void put(SplitPane split, Edges edges) {
    split.setDividerPositions(edges.first(), edges.second());
  }
}
