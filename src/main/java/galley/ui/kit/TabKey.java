package galley.ui.kit;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the Tab key does in a text of several lines that is one field of many.
public final class TabKey {
  private TabKey() {}

  /// Has Tab and Shift+Tab go on to the next and the previous field, as in a field of one line;
  /// else who has only a keyboard gets into such a text and not out of it.
  public static void leaves(Node area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() != KeyCode.TAB
              || event.isControlDown()
              || event.isAltDown()
              || event.isMetaDown()) {
            return;
          }
          event.consume();
          area.requestFocusTraversal(
              event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        });
  }
}
