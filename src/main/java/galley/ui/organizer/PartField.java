package galley.ui.organizer;

import galley.ui.session.PartText;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// A field for one part of an item. What was typed is committed once, to the item it was typed for,
/// even where another item is selected before the field is left.
final class PartField {
  /// Takes the value for the item that starts at an offset; says whether it was taken.
  @FunctionalInterface
  interface Commit {
    boolean commit(int item, String value);
  }

  private final PartText part;
  private final Commit commit;
  private int item = -1;
  private String shown = "";

  PartField(PartText part, Commit commit) {
    this.part = part;
    this.commit = commit;
    part.input().focusedProperty().addListener((_, _, focused) -> ifLeft(focused));
    part.input().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// What stands in the form.
  Node node() {
    return part.node();
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
    boolean typing = start == item && part.input().isFocused() && isChanged();
    item = start;
    boolean kept = typing && !value.equals(part.text());
    shown = value;
    if (!kept && !part.text().equals(value)) part.setText(value);
    part.setEditable(!locked);
  }

  private boolean isChanged() {
    return !part.text().equals(shown);
  }

  private void ifLeft(boolean focused) {
    if (!focused) {
      var _ = commit();
    }
  }

  private boolean commit() {
    if (item < 0 || !isChanged() || !part.isEditable()) return false;
    String value = part.text();
    String before = shown;
    shown = value;
    if (commit.commit(item, value)) return true;
    shown = before;
    part.setText(before);
    return false;
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> {
        if (!isChanged()) return;
        part.setText(shown);
        key.consume();
      }
      case ENTER -> {
        if (part.hasLines() && !key.isShortcutDown()) return;
        var _ = commit();
        key.consume();
      }
      default -> {}
    }
  }
}
