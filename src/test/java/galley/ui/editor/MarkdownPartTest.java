package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.NoEmoji;
import galley.ui.kit.Language;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class MarkdownPartTest {
  private static void press(MarkdownArea area, KeyCode code, boolean shortcut) {
    Event.fireEvent(
        area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
  }

  @Test
  void hasTheColoursGesturesAndUndoOfTheLargeArea() {
    Fx.run(
        () -> {
          var part = new MarkdownPart(Fx.tasks(), NoEmoji.images(), Language.ENGLISH);
          var area = (MarkdownArea) part.input();
          part.setText("a **b** c");
          assertThat(area.getStyleOfChar(4)).contains("md-strong");
          area.selectRange(8, 9);
          press(area, KeyCode.B, true);
          assertThat(part.text()).isEqualTo("a **b** **c**");
          press(area, KeyCode.Z, true);
          assertThat(part.text()).isEqualTo("a **b** c");
          part.setEditable(false);
          press(area, KeyCode.B, true);
          assertThat(part.text()).isEqualTo("a **b** c");
          assertThat(part.isEditable()).isFalse();
        });
  }

  @Test
  void tabGoesOnToTheNextField() {
    Fx.run(
        () -> {
          var part = new MarkdownPart(Fx.tasks(), NoEmoji.images(), Language.ENGLISH);
          var next = new TextField();
          var stage = new Stage();
          stage.setScene(new Scene(new VBox(part.node(), next), 300, 300));
          stage.show();
          part.input().requestFocus();
          press((MarkdownArea) part.input(), KeyCode.TAB, false);
          assertThat(next.isFocused()).isTrue();
          assertThat(part.text()).isEmpty();
          stage.close();
        });
  }
}
