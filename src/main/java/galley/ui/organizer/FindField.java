package galley.ui.organizer;

import galley.ui.kit.Messages;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Search as you type: a word in the header that becomes a field. Escape clears and leaves it.
final class FindField extends HBox {
  private final TextField field = new TextField();
  private final Button button;

  /// @param filter is set to what is typed
  /// @param back gets the focus when the person leaves the field
  FindField(StringProperty filter, Messages messages, Runnable back) {
    getStyleClass().add("find");
    setMinWidth(USE_PREF_SIZE);
    button = new Button(messages.text("find"));
    button.getStyleClass().add("flat-action");
    button.setTooltip(new Tooltip(messages.text("find.hint")));
    button.setOnAction(_ -> open());
    field.setPromptText(messages.text("find.prompt"));
    field.setAccessibleText(messages.text("find.prompt"));
    field.textProperty().bindBidirectional(filter);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            field.clear();
            back.run();
            key.consume();
          } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.DOWN) {
            back.run();
            key.consume();
          }
        });
    field.focusedProperty().addListener(_ -> update());
    filter.addListener(_ -> update());
    getChildren().addAll(button, field);
    update();
  }

  /// Shows the field, ready to be typed into.
  void open() {
    show(true);
    field.requestFocus();
    field.selectAll();
  }

  private void update() {
    show(field.isFocused() || !field.getText().isEmpty());
  }

  private void show(boolean asField) {
    field.setVisible(asField);
    field.setManaged(asField);
    button.setVisible(!asField);
    button.setManaged(!asField);
  }
}
