package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.test.NoEmoji;
import javafx.event.Event;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class TextLinesTest {
  @Test
  void whatIsSelectedIsCopiedWholeAndInOrder() throws Exception {
    TextLines lines = Fx.get(() -> new TextLines("source", NoEmoji.images()));
    Fx.run(
        () -> {
          lines.setText("# A\n\n1、[甲](https://a.example)\nend\n");
          lines.getSelectionModel().selectIndices(2, 0, 1);
          Event.fireEvent(
              lines,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
        });
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("# A\n\n1、[甲](https://a.example)\n");
    assertThat(lines.getText()).isEqualTo("# A\n\n1、[甲](https://a.example)\nend");
  }
}
