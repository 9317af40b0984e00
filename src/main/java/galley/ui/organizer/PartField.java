package galley.ui.organizer;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// A field for one part of an item. What was typed is committed once, to the item it was typed for,
/// even where another item is selected before the field is left.
final class PartField {
  /// Takes the value for the item that starts at an offset; says whether it was taken.
  @FunctionalInterface
  interface Commit {
    boolean commit(int item, String value);
  }

  private final TextInputControl control;
  private final Commit commit;
  private int item = -1;
  private String shown = "";

  PartField(TextInputControl control, Commit commit) {
    this.control = control;
    this.commit = commit;
    control.focusedProperty().addListener((_, _, focused) -> ifLeft(focused));
    control.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  TextInputControl control() {
    return control;
  }

  /// Before another item is shown: commits what was typed for the one before. Says whether the
  /// issue was changed by that.
  boolean leave(int next) {
    if (next == item) return false;
    boolean changed = commit();
    item = -1;
    return changed;
  }

  /// Shows an item's part; what is being typed for this very item stays.
  void show(int start, String value, boolean locked) {
    boolean typing = start == item && control.isFocused() && isChanged();
    item = start;
    boolean kept = typing && !value.equals(control.getText());
    shown = value;
    if (!kept && !control.getText().equals(value)) control.setText(value);
    control.setEditable(!locked);
  }

  private boolean isChanged() {
    return !control.getText().equals(shown);
  }

  private void ifLeft(boolean focused) {
    if (!focused) {
      var _ = commit();
    }
  }

  private boolean commit() {
    if (item < 0 || !isChanged() || !control.isEditable()) return false;
    String value = control.getText();
    String before = shown;
    shown = value;
    if (commit.commit(item, value)) return true;
    shown = before;
    control.setText(before);
    return false;
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> {
        if (!isChanged()) return;
        control.setText(shown);
        key.consume();
      }
      case ENTER -> {
        if (control instanceof TextArea && !key.isShortcutDown()) return;
        var _ = commit();
        key.consume();
      }
      default -> {}
    }
  }
}
