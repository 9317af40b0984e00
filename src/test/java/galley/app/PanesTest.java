package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PanesTest {
  private final Map<String, Panes.Edges> kept = new HashMap<>();
  private final DoubleProperty scale = new SimpleDoubleProperty(1);
  private final Panes.Memory memory =
      new Panes.Memory() {
        @Override
        public Optional<Panes.Edges> edges(String stage) {
          return Optional.ofNullable(kept.get(stage));
        }

        @Override
        public void keep(String stage, Panes.Edges edges) {
          kept.put(stage, edges);
        }
      };

  @Test
  void theMiddleGetsMoreOfANarrowWindow() throws Exception {
    assertThat(middle(1440)).isBetween(0.39, 0.41);
    assertThat(middle(1440, 1100)).isBetween(0.49, 0.51);
    assertThat(middle(1440, 1100, 1440)).isBetween(0.39, 0.41);
  }

  @Test
  void withLargeTextAWindowIsNarrowSooner() throws Exception {
    scale.set(1.5);
    assertThat(middle(1440)).isBetween(0.49, 0.51);
    assertThat(middle(1440, 2000)).isBetween(0.39, 0.41);
  }

  @Test
  void aWindowThatIsNarrowFromTheStartSharesItsWidthInTheSameWay() throws Exception {
    assertThat(middle(1100)).isBetween(0.49, 0.51);
  }

  @Test
  void whereAPersonPutTheEdgesTheyStay() throws Exception {
    kept.put("stage", new Panes.Edges(0.2, 0.8));
    assertThat(middle(1440)).isBetween(0.59, 0.61);
    assertThat(middle(1440, 1100)).as("a narrow window has its own").isBetween(0.49, 0.51);
    kept.put("stage.narrow", new Panes.Edges(0.1, 0.8));
    assertThat(middle(1440, 1100)).isBetween(0.69, 0.71);
    assertThat(middle(1440, 1100, 1440)).isBetween(0.59, 0.61);
  }

  @Test
  void anEdgeThatWasDraggedIsKeptAndAWindowThatGrowsIsNot() throws Exception {
    middle(1440, 1100, 1300);
    assertThat(kept).isEmpty();
    Fx.run(
        () -> {
          SplitPane split = split(new Pane());
          new Scene(split, 1440, 500).getRoot().applyCss();
          split.layout();
          split.setDividerPositions(0.25, 0.75);
          Node edge = split.lookup(".split-pane-divider");
          Event.fireEvent(split.getItems().getFirst(), released());
          assertThat(kept).as("a click beside it").isEmpty();
          Event.fireEvent(edge, released());
        });
    assertThat(kept).containsOnlyKeys("stage");
    assertThat(kept)
        .hasEntrySatisfying("stage", it -> assertThat(it.first()).isBetween(0.24, 0.26));
  }

  private static MouseEvent released() {
    return new MouseEvent(
        MouseEvent.MOUSE_RELEASED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  /// The middle pane's part of the width, after the window has had these widths one by one.
  private double middle(int... widths) throws Exception {
    FxToolkit.registerPrimaryStage();
    var work = new FutureTask<>(() -> layOut(widths));
    Platform.runLater(work);
    return work.get();
  }

  private SplitPane split(Pane middle) {
    return Panes.of(
        "stage",
        List.of(new Pane(), middle, new Pane()),
        new Panes.Edges(0.3, 0.7),
        new Panes.Edges(0.2, 0.7),
        memory,
        scale);
  }

  private double layOut(int... widths) {
    var middle = new Pane();
    SplitPane split = split(middle);
    var scene = new Scene(new Pane(split));
    scene.getRoot().applyCss();
    for (int width : widths) {
      split.resize(width, 500);
      split.layout();
      split.layout();
    }
    return middle.getWidth() / split.getWidth();
  }
}
