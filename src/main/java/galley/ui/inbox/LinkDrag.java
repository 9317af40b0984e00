package galley.ui.inbox;

import galley.ui.kit.DragPicture;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.session.Dragged;
import galley.ui.session.Session;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// Starts the drag of selected cards: into a section, or as URLs into another program.
final class LinkDrag {
  private final InboxModel model;
  private final Session session;
  private final EmojiImages images;
  private final Messages messages;

  LinkDrag(InboxModel model, Session session, EmojiImages images, Language language) {
    this.model = model;
    this.session = session;
    this.images = images;
    messages = language.messages(LinkDrag.class);
  }

  void install(CardCell cell) {
    cell.setOnDragDetected(event -> start(cell, event));
    cell.setOnDragDone(
        event -> {
          session.draggedProperty().set(null);
          event.consume();
        });
  }

  private void start(CardCell cell, MouseEvent event) {
    if (cell.isEmpty() || !event.isPrimaryButtonDown()) return;
    List<InboxCard> selected = model.selectionProperty().get();
    List<InboxCard> cards = selected.contains(cell.getItem()) ? selected : List.of(cell.getItem());
    model
        .drag(cards)
        .ifPresent(
            dragged -> {
              Dragboard board = cell.startDragAndDrop(TransferMode.COPY_OR_MOVE);
              board.setContent(content(cards));
              String more = messages.text("drag.more", dragged.count() - 1);
              board.setDragView(
                  DragPicture.of(dragged.title(), dragged.count(), more, images, cell.getScene()));
              session.draggedProperty().set(dragged);
              event.consume();
            });
  }

  private static ClipboardContent content(List<InboxCard> cards) {
    var content = new ClipboardContent();
    content.put(Dragged.FORMAT, "links");
    content.putString(
        cards.stream().map(c -> c.link().url().value()).collect(Collectors.joining("\n")));
    return content;
  }
}
