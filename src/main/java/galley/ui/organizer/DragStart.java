package galley.ui.organizer;

import galley.issue.Item;
import galley.ui.kit.DragPicture;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Messages;
import galley.ui.session.Dragged;
import galley.ui.session.Session;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;

/// Lets items be dragged from the cells of a list, the selected ones or the one under the pointer,
/// and sections by their headings.
final class DragStart {
  private final Session session;
  private final EmojiImages images;
  private final Messages messages;

  DragStart(Session session, EmojiImages images, Messages messages) {
    this.session = session;
    this.images = images;
    this.messages = messages;
  }

  void install(ListCell<Row> cell, RowList list) {
    cell.setOnDragDetected(
        event -> {
          if (event.getButton() != MouseButton.PRIMARY || session.lockedProperty().get()) return;
          switch (list.rowOf(cell)) {
            case Row.Entry row -> start(cell, new Dragged.Items(items(row.item())));
            case Row.Heading row when !row.of().block() ->
                start(cell, new Dragged.Whole(row.section(), row.title()));
            case null, default -> {
              return;
            }
          }
          event.consume();
        });
    cell.setOnDragDone(
        event -> {
          session.draggedProperty().set(null);
          event.consume();
        });
  }

  private List<Item> items(Item under) {
    List<Item> selected = session.selectedItems();
    return selected.contains(under) ? selected : List.of(under);
  }

  private void start(ListCell<Row> cell, Dragged dragged) {
    var board = cell.startDragAndDrop(TransferMode.COPY_OR_MOVE);
    var content = new ClipboardContent();
    content.put(Dragged.FORMAT, "items");
    content.putString(words(dragged));
    board.setContent(content);
    String more = messages.text("drag.more", dragged.count() - 1);
    board.setDragView(
        DragPicture.of(dragged.title(), dragged.count(), more, images, cell.getScene()));
    session.draggedProperty().set(dragged);
  }

  private static String words(Dragged dragged) {
    return dragged instanceof Dragged.Items(var items)
        ? items.stream().map(DragStart::words).collect(Collectors.joining("\n"))
        : dragged.title();
  }

  /// For other programs: what a person would write of it.
  private static String words(Item item) {
    return item.urlText() == null ? item.titleText() : item.titleText() + " " + item.urlText();
  }
}
