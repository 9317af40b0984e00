package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PanesTest {
  @Test
  void theMiddleGetsMoreOfANarrowWindow() throws Exception {
    assertThat(middle(1440)).isBetween(0.39, 0.41);
    assertThat(middle(1440, 1100)).isBetween(0.49, 0.51);
    assertThat(middle(1440, 1100, 1440)).isBetween(0.39, 0.41);
  }

  @Test
  void aWindowThatIsNarrowFromTheStartSharesItsWidthInTheSameWay() throws Exception {
    assertThat(middle(1100)).isBetween(0.49, 0.51);
  }

  /// The middle pane's part of the width, after the window has had these widths one by one.
  private static double middle(int... widths) throws Exception {
    FxToolkit.registerPrimaryStage();
    var work = new FutureTask<>(() -> layOut(widths));
    Platform.runLater(work);
    return work.get();
  }

  private static double layOut(int... widths) {
    var middle = new Pane();
    var split =
        Panes.of(
            List.of(new Pane(), middle, new Pane()),
            new Panes.Edges(0.3, 0.7),
            new Panes.Edges(0.2, 0.7));
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
