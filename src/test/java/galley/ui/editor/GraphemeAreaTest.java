package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys go over a character as a reader sees it, in one step and from both sides. */
class GraphemeAreaTest {
  private static void with(String text, java.util.function.Consumer<GraphemeArea> example)
      throws Exception {
    Fx.run(
        () -> {
          var area = new GraphemeArea();
          area.replaceText(text);
          var stage = new Stage();
          stage.setScene(new Scene(area, 400, 200));
          stage.show();
          try {
            example.accept(area);
          } finally {
            stage.close();
          }
        });
  }

  private static void press(GraphemeArea area, KeyCode code, boolean shift) {
    Event.fireEvent(
        area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  private static List<Integer> stops(GraphemeArea area, KeyCode key) {
    List<Integer> stops = new ArrayList<>();
    int before;
    do {
      before = area.getCaretPosition();
      stops.add(before);
      press(area, key, false);
    } while (area.getCaretPosition() != before);
    return stops;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈",
        "🇨🇳",
        "👍🏽",
        "👩🏽‍💻",
        "❤️",
        "1️⃣",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "e\u0301",
        "🦄",
        "字"
      })
  void isOneStepAndOneDeletion(String one) throws Exception {
    int size = one.length();
    with(
        "a" + one + "\n" + one + "b",
        area -> {
          area.moveTo(0);
          List<Integer> places = List.of(0, 1, 1 + size, 2 + size, 2 + 2 * size, 3 + 2 * size);
          assertThat(stops(area, KeyCode.RIGHT)).isEqualTo(places);
          assertThat(stops(area, KeyCode.LEFT)).isEqualTo(places.reversed());
          area.moveTo(1);
          press(area, KeyCode.RIGHT, true);
          assertThat(area.getSelectedText()).isEqualTo(one);
          area.moveTo(1 + size);
          press(area, KeyCode.BACK_SPACE, false);
          assertThat(area.getText()).isEqualTo("a\n" + one + "b");
          area.moveTo(2);
          press(area, KeyCode.DELETE, false);
          assertThat(area.getText()).isEqualTo("a\nb");
          press(area, KeyCode.BACK_SPACE, false);
          assertThat(area.getText()).isEqualTo("ab");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"👩‍👩‍👧‍👦", "🇨🇳", "🦄"})
  void theCaretIsPutNowhereInside(String one) throws Exception {
    with(
        one,
        area -> {
          for (int i = 0; i <= one.length(); i++) {
            area.moveTo(i);
            assertThat(area.getCaretPosition()).isIn(0, one.length());
          }
        });
  }
}
