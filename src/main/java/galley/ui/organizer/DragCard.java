package galley.ui.organizer;

import galley.ui.kit.Chip;
import galley.ui.kit.Messages;
import galley.ui.session.Dragged;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Dragboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What stays beside the pointer while something is dragged: a card with its title and how many
/// there are. It is below and to the right, so that it covers neither the pointer nor the line that
/// shows where it lands.
public final class DragCard {
  private static final double WIDTH = 300;
  private static final double ASIDE = 18;

  private DragCard() {}

  /// Gives a drag its picture.
  ///
  /// @param scene whose look the card has
  /// @param messages those of this package
  public static void show(Dragboard board, Dragged dragged, Scene scene, Messages messages) {
    Image image = image(dragged, scene, messages);
    board.setDragView(image, -ASIDE, -ASIDE);
  }

  private static Image image(Dragged dragged, Scene scene, Messages messages) {
    var title = new Label(dragged.title());
    title.getStyleClass().add("strong");
    var words = new VBox(title);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var card = new HBox(ItemCard.grip(), words);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().addAll("card", "drag-card");
    if (dragged.count() > 1) {
      var more = new Label(messages.text("drag.more", dragged.count() - 1));
      more.getStyleClass().addAll("small", "muted");
      words.getChildren().add(more);
      card.getChildren().add(new Chip(Chip.Kind.ACCENT, Integer.toString(dragged.count())));
    }
    card.setMaxWidth(WIDTH);
    card.setMinWidth(WIDTH);
    var aside = new Scene(new VBox(card));
    aside.getStylesheets().setAll(scene.getStylesheets());
    aside.getRoot().applyCss();
    aside.getRoot().layout();
    return card.snapshot(new SnapshotParameters(), null);
  }
}
