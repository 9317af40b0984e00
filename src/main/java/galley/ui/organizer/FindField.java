package galley.ui.organizer;

import galley.ui.command.Command;
import galley.ui.kit.Messages;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Search as you type: a button in the header that becomes a field with the count of what was
/// found.
///
/// Enter goes to the next item and Shift+Enter to the one before, round and round; `↓` goes into
/// the list, and Escape clears and leaves the field.
final class FindField extends HBox {
  private final RowList list;
  private final Messages messages;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final Button button;

  /// @param button opens the field, and is there while it is not
  FindField(RowList list, Button button, Messages messages) {
    this.list = list;
    this.button = button;
    this.messages = messages;
    getStyleClass().add("find");
    setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Command.FIND_ITEM.withKeys(messages.text("find.hint"))));
    button.setOnAction(_ -> open());
    count.getStyleClass().addAll("muted", "small", "found");
    count.setMinWidth(USE_PREF_SIZE);
    field.setPromptText(messages.text("find.prompt"));
    field.setAccessibleText(messages.text("find.prompt"));
    field.setTooltip(new Tooltip(messages.text("find.keys")));
    field.textProperty().bindBidirectional(list.filterProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.focusedProperty().addListener(_ -> update());
    InvalidationListener counted = _ -> showCount();
    list.filterProperty().addListener(_ -> update());
    list.getItems().addListener(counted);
    list.getFocusModel().focusedIndexProperty().addListener(counted);
    getChildren().addAll(button, field, count);
    update();
  }

  /// Shows the field, ready to be typed into.
  void open() {
    show(true);
    field.requestFocus();
    field.selectAll();
  }

  /// Its keys anywhere in the pane opens the field.
  void openByKey(KeyEvent key) {
    if (!Command.FIND_ITEM.isPressed(key)) return;
    open();
    key.consume();
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> {
        field.clear();
        list.requestFocus();
      }
      case ENTER -> list.goToFound(!key.isShiftDown());
      case DOWN -> {
        list.goToFound(true);
        list.requestFocus();
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void update() {
    show(field.isFocused() || !field.getText().isEmpty());
    showCount();
  }

  private void show(boolean asField) {
    visible(field, asField);
    visible(button, !asField);
  }

  private void showCount() {
    boolean searching = !field.getText().isBlank();
    visible(count, searching);
    if (!searching) return;
    int found = list.found();
    int at = list.foundBefore();
    String text = at > 0 ? messages.text("find.at", at, found) : messages.text("find.count", found);
    count.setText(text);
    field.setAccessibleHelp(text);
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
