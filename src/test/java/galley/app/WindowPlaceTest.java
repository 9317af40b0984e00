package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.workspace.Settings.Bounds;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 30, 1440, 870);
  private static final Rectangle2D ABOVE_RIGHT = new Rectangle2D(1440, -500, 2560, 1400);

  private static Bounds of(Bounds was, Rectangle2D... screens) {
    return WindowPlace.of(Optional.of(was), List.of(screens), 1440, 900);
  }

  @Test
  void theFirstTimeItIsInTheMiddleOfThePrimaryScreen() {
    assertThat(WindowPlace.of(Optional.empty(), List.of(ABOVE_RIGHT, LAPTOP), 1440, 900))
        .isEqualTo(new Bounds(2000, -250, 1440, 900, false));
    assertThat(WindowPlace.of(Optional.empty(), List.of(LAPTOP), 1440, 900))
        .as("no larger than the screen")
        .isEqualTo(new Bounds(0, 30, 1440, 870, false));
  }

  @Test
  void itStandsWhereItStoodOnWhicheverScreen() {
    var left = new Bounds(100, 60, 1200, 700, false);
    var right = new Bounds(1500, -480, 2000, 1300, true);
    assertThat(of(left, LAPTOP, ABOVE_RIGHT)).isEqualTo(left);
    assertThat(of(right, LAPTOP, ABOVE_RIGHT)).isEqualTo(right);
  }

  @Test
  void halfOverAnEdgeIsWhereSomebodyPutIt() {
    var over = new Bounds(1200, 400, 1000, 700, false);
    assertThat(of(over, LAPTOP)).isEqualTo(over);
  }

  @Test
  void aScreenThatIsGoneGivesItBackToThePrimaryOne() {
    var right = new Bounds(1500, -480, 2000, 1300, true);
    assertThat(of(right, LAPTOP)).isEqualTo(new Bounds(0, 30, 1440, 870, true));
  }

  @Test
  void itsTitleBarCanBeReached() {
    assertThat(of(new Bounds(100, -200, 800, 600, false), LAPTOP).y())
        .as("a window whose bar is above the screen cannot be moved")
        .isEqualTo(165);
    assertThat(of(new Bounds(-790, 100, 800, 600, false), LAPTOP).x()).isEqualTo(320);
  }

  @Test
  void aSmallerScreenMakesItSmaller() {
    var tall = new Bounds(10, 40, 2400, 1300, false);
    assertThat(of(tall, LAPTOP)).isEqualTo(new Bounds(10, 40, 1440, 870, false));
  }
}
