package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.NeedsDisplay;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Real drags with a real pointer.
@NeedsDisplay
class DragTest {
  private static final String ISSUE =
      """
      本期分享了 3 篇文章，1 个开源项目，0 则音视频，全文 90 字。

      ## 🦄文章&教程

      1、[a1](https://a.example/1)

      甲。

      2、[a2](https://a.example/2)

      乙。

      3、[a3](https://a.example/3)

      丙。

      ## 🐿️项目&资源

      1、[b1](https://b.example/1)

      丁。
      """;

  private final FxRobot robot = new FxRobot();
  private Shown shown;

  @BeforeEach
  void show() throws Exception {
    shown = Shown.get(() -> new Shown(ISSUE, false));
    settle();
  }

  @AfterEach
  void close() throws Exception {
    Shown.get(
        () -> {
          shown.stage.close();
          return true;
        });
  }

  @Test
  void anItemIsDraggedBehindAnotherAndTheNumbersStayWithThePlaces() throws Exception {
    drag(cell("a1"), lower(cell("a3")));
    assertThat(text())
        .isEqualTo(
            ISSUE
                .replace("[a1](https://a.example/1)\n\n甲。", "X")
                .replace("[a2](https://a.example/2)\n\n乙。", "Y")
                .replace("[a3](https://a.example/3)\n\n丙。", "Z")
                .replace("X", "[a2](https://a.example/2)\n\n乙。")
                .replace("Y", "[a3](https://a.example/3)\n\n丙。")
                .replace("Z", "[a1](https://a.example/1)\n\n甲。"));
    assertThat(get(shown::selected)).containsExactly("a1");
  }

  @Test
  void twoItemsAreDraggedIntoAnotherSectionAndTheCountsFollow() throws Exception {
    Shown.get(
        () -> {
          shown.select("a1", "a3");
          return true;
        });
    drag(cell("a3"), upper(cell("b1")));
    assertThat(get(() -> shown.titles(0))).containsExactly("a2");
    assertThat(get(() -> shown.titles(1))).containsExactly("a1", "a3", "b1");
    assertThat(text()).startsWith("本期分享了 1 篇文章，3 个开源项目，");
  }

  @Test
  void aDropOnTheRailLandsAtTheEndOfTheSection() throws Exception {
    Node second =
        get(() -> shown.organizer.lookupAll(".rail-button").stream().skip(1).findFirst()).get();
    drag(cell("a2"), center(second));
    assertThat(get(() -> shown.titles(1))).containsExactly("b1", "a2");
  }

  @Test
  void aSectionIsDraggedByItsHeadingAndHasTheFocusWhereItLands() throws Exception {
    IndexedCell<?> heading =
        get(() -> Objects.requireNonNull(shown.list().flow()).getCell(shown.list().headingOf(0)));
    drag(heading, lower(cell("b1")));
    assertThat(get(() -> shown.titles(1))).containsExactly("a1", "a2", "a3");
    assertThat(get(() -> shown.list().getFocusModel().getFocusedIndex()))
        .isEqualTo(get(() -> shown.list().headingOf(1)));
  }

  @Test
  void escapeCancelsADrag() throws Exception {
    press(cell("a1"));
    robot.moveTo(lower(cell("a3")));
    settle();
    robot.push(KeyCode.ESCAPE);
    settle();
    robot.release(MouseButton.PRIMARY);
    settle();
    assertThat(text()).isEqualTo(ISSUE);
    assertThat(get(() -> List.of(shown.organizer.lookup(".drop-line").isVisible())))
        .containsExactly(false);
  }

  private void drag(Node from, Point2D to) throws Exception {
    press(from);
    robot.moveTo(to);
    settle();
    robot.moveBy(1, 0);
    settle();
    robot.release(MouseButton.PRIMARY);
    settle();
    settle();
  }

  private void press(Node node) throws Exception {
    Point2D start = center(node);
    robot.moveTo(start);
    robot.press(MouseButton.PRIMARY);
    robot.moveBy(0, 12);
    settle();
    robot.moveBy(0, 12);
    settle();
  }

  private String text() throws Exception {
    return get(() -> shown.session.text());
  }

  private IndexedCell<?> cell(String title) throws Exception {
    return get(
        () -> {
          for (int i = 0; i < shown.list().getItems().size(); i++) {
            if (shown.list().getItems().get(i) instanceof Row.Entry e
                && e.item().titleText().equals(title)) {
              return Objects.requireNonNull(shown.list().flow()).getCell(i);
            }
          }
          throw new AssertionError("no item " + title);
        });
  }

  private static Point2D center(Node node) throws Exception {
    return at(node, 0.5);
  }

  private static Point2D upper(Node node) throws Exception {
    return at(node, 0.25);
  }

  private static Point2D lower(Node node) throws Exception {
    return at(node, 0.75);
  }

  private static Point2D at(Node node, double height) throws Exception {
    return get(
        () -> {
          Bounds bounds = node.localToScreen(node.getBoundsInLocal());
          return new Point2D(bounds.getCenterX(), bounds.getMinY() + height * bounds.getHeight());
        });
  }

  /** Waits until the toolkit and the window system have done what is under way. */
  private static void settle() throws Exception {
    for (int i = 0; i < 5; i++) {
      Thread.sleep(60);
      get(() -> true);
    }
  }

  private static <T> T get(Callable<T> work) throws Exception {
    return Shown.get(work);
  }
}
