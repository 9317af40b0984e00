package galley.ui.editor;

import galley.text.TextRange;
import galley.ui.kit.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Goes to a line by its number, `12`, or to a column of it, `12:5`. The text follows what is
/// typed; Enter stays there and Escape goes back to where the caret was.
final class LineBar extends HBox {
  private final MarkdownArea area;
  private final Messages messages;
  private final TextField field = new TextField();
  private final Label hint = new Label();
  private int origin;

  LineBar(MarkdownArea area, Messages messages) {
    this.area = area;
    this.messages = messages;
    getStyleClass().addAll("line-bar", "find-bar", "surface");
    var label = new Label(messages.text("line.label"));
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    field.setPrefColumnCount(8);
    field.setAccessibleText(messages.text("line.label"));
    hint.getStyleClass().add("muted");
    getChildren().addAll(label, field, hint);
    field.textProperty().addListener((_, _, typed) -> goTo(typed));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) show(false);
            });
    show(false);
  }

  void open() {
    origin = area.getCaretPosition();
    field.setText("");
    hint.setText(messages.text("line.hint", area.getParagraphs().size()));
    show(true);
    field.requestFocus();
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> area.requestFocus();
      case ESCAPE -> {
        area.show(TextRange.empty(origin));
        area.requestFocus();
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void goTo(String typed) {
    String[] parts = typed.strip().split("[:：]", 2);
    int line = number(parts[0]);
    if (line < 1) return;
    int paragraph = Math.min(line, area.getParagraphs().size()) - 1;
    int column = parts.length > 1 ? Math.max(1, number(parts[1])) : 1;
    area.goTo(paragraph, column - 1);
  }

  /// The number that was typed, or 0 where it is none.
  private static int number(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  private void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }
}
