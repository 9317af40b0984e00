package galley.ui.organizer;

import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;

/// What a click on a row does beside selecting it: it is revealed in the other panes, and a heading
/// opens or closes with a double click.
final class CellClicks {
  private CellClicks() {}

  static void install(ListCell<Row> cell, RowList list) {
    cell.setOnMouseClicked(
        event -> {
          Row row = list.rowOf(cell);
          if (row == null || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress())
            return;
          if (event.getClickCount() == 2) list.activate(row);
          else if (!event.isShiftDown() && !event.isShortcutDown()) list.reveal(row);
        });
  }
}
