package galley.ui.inbox;

import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.session.Dragged;
import galley.ui.session.Session;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// Starts the drag of selected cards: into a section, or as URLs into another program.
final class LinkDrag {
  /// How far the image stays from the pointer, so that it does not cover where things land. As
  /// padding, because a negative offset shows no image at all under GTK.
  private static final double AWAY = 18;

  private static final double WIDTH = 320;

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
              board.setDragView(image(dragged, cell.getScene()));
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

  /// A card with the first title, how many more there are, and their number.
  private Image image(Dragged.Links dragged, Scene dress) {
    var title = new EmojiText(images, dragged.title());
    title.getStyleClass().add("strong");
    var words = new VBox(title);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    var card = new HBox(words);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().addAll("card", "dragged-card");
    card.setPrefWidth(WIDTH);
    if (dragged.count() > 1) {
      var more = new Label(messages.text("drag.more", dragged.count() - 1));
      more.getStyleClass().addAll("muted", "small");
      words.getChildren().add(more);
      card.getChildren().add(new Chip(Chip.Kind.ACCENT, Integer.toString(dragged.count())));
    }
    var picture = new StackPane(card);
    picture.setPadding(new Insets(AWAY, 0, 0, AWAY));
    picture.getStyleClass().add("drag-picture");
    var scene = new Scene(picture, Color.TRANSPARENT);
    scene.getStylesheets().setAll(dress.getStylesheets());
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return picture.snapshot(parameters, null);
  }
}
