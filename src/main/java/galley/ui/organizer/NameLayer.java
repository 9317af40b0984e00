package galley.ui.organizer;

import galley.ui.kit.Messages;
import java.util.function.Consumer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A field over the rows in which a section gets its name: in place of its heading, or where a new
/// one will stand. (A window of its own would have no input method on every system.)
final class NameLayer extends Pane {
  private final RowList list;
  private final TextField field = new TextField();
  private @Nullable Consumer<String> done;
  private String before = "";

  NameLayer(RowList list, Messages messages) {
    this.list = list;
    getStyleClass().add("name-layer");
    setPickOnBounds(false);
    field.getStyleClass().add("name-field");
    field.setPromptText(messages.text("section.name"));
    field.setAccessibleText(messages.text("section.name"));
    field.setManaged(false);
    field.setVisible(false);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.focusedProperty().addListener((_, _, focused) -> left(focused));
    getChildren().add(field);
  }

  /// Asks for a name at a row.
  ///
  /// @param below whether the field stands under the row, not over it
  /// @param name what is in the field at first
  /// @param done gets another name; nothing is called for the same one or for none
  void ask(int row, boolean below, String name, Consumer<String> done) {
    list.show(row);
    list.layout();
    var flow = list.flow();
    if (flow == null || row < 0 || row >= list.getItems().size()) return;
    IndexedCell<?> cell = flow.getCell(row);
    this.done = done;
    before = name;
    field.setText(name);
    double left = cell.snappedLeftInset();
    double height = field.prefHeight(-1);
    double top = flow.getLayoutY() + cell.getLayoutY();
    double y = below ? top + cell.getHeight() : top + (cell.getHeight() - height) / 2;
    field.resizeRelocate(
        left,
        Math.clamp(y, 0, Math.max(0, getHeight() - height)),
        Math.max(0, cell.getWidth() - left - cell.snappedRightInset()),
        height);
    field.setVisible(true);
    field.requestFocus();
    field.selectAll();
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> {
        field.setText(before);
        list.requestFocus();
      }
      case ENTER -> list.requestFocus();
      default -> {
        return;
      }
    }
    key.consume();
  }

  /// What was entered counts also when the person goes on elsewhere.
  private void left(boolean focused) {
    Consumer<String> then = done;
    if (focused || then == null) return;
    done = null;
    field.setVisible(false);
    String name = field.getText().strip();
    if (!name.isEmpty() && !name.equals(before)) then.accept(name);
  }
}
