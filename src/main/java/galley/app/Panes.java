package galley.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// The three panes of a stage side by side. In a narrow window the outer ones give way, so that the
/// middle one, where the work is, keeps enough room. Where a person moved the edges, they stay.
final class Panes {
  /// Below this width, in pixels at the normal size of text, a window is narrow; large text makes
  /// it so sooner.
  private static final double NARROW = 1280;

  /// The right edges of the first two panes, as parts of the whole.
  record Edges(double first, double second) {}

  /// Keeps where a person put the edges.
  interface Memory {
    Optional<Edges> edges(String stage);

    void keep(String stage, Edges edges);
  }

  private Panes() {}

  /// @param stage a word for the memory; where the window is narrow it keeps other edges
  /// @param scale how much larger than normal the text is
  static SplitPane of(
      String stage,
      List<Node> panes,
      Edges wide,
      Edges narrow,
      Memory memory,
      ObservableDoubleValue scale) {
    var split = new SplitPane(panes.toArray(Node[]::new));
    split.getStyleClass().add("stage-split");
    put(split, memory.edges(stage).orElse(wide));
    BooleanBinding isNarrow =
        Bindings.createBooleanBinding(
            () -> split.getWidth() > 0 && split.getWidth() < NARROW * scale.get(),
            split.widthProperty(),
            scale);
    // A binding lives only as long as somebody has it.
    split.getProperties().put(Panes.class, isNarrow);
    isNarrow.addListener(
        (_, _, now) -> {
          // The split pane first shares the new width out in its own way; what is put before that
          // would be shared out once more.
          split.requestLayout();
          split.layout();
          put(split, memory.edges(name(stage, now)).orElse(now ? narrow : wide));
        });
    split.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (isEdge(event)) memory.keep(name(stage, isNarrow.get()), edges(split));
        });
    return split;
  }

  private static String name(String stage, boolean narrow) {
    return narrow ? stage + ".narrow" : stage;
  }

  /** What a person let go of, and not what the split pane shared out. */
  private static boolean isEdge(MouseEvent event) {
    return event.getTarget() instanceof Node node
        && Stream.iterate(node, Objects::nonNull, Node::getParent)
            .limit(2)
            .anyMatch(it -> it.getStyleClass().contains("split-pane-divider"));
  }

  private static Edges edges(SplitPane split) {
    double[] edges = split.getDividerPositions();
    return new Edges(edges[0], edges[1]);
  }

  private static void put(SplitPane split, Edges edges) {
    split.setDividerPositions(edges.first(), edges.second());
  }
}
