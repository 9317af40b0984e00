package galley.ui.kit;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// What stays beside the pointer while something is dragged: a card with its title and how many
/// there are. It is below and to the right, so that it covers neither the pointer nor the line that
/// shows where it lands.
public final class DragPicture {
  /// How far the card stays from the pointer. As padding, because a negative offset of the drag
  /// view shows no image at all under some versions of GTK.
  private static final double AWAY = 18;

  private static final double WIDTH = 310;

  private DragPicture() {}

  /// The picture of a drag.
  ///
  /// @param title of the first that is dragged
  /// @param count how many are dragged
  /// @param more says how many there are besides the first; shown where there are more than one
  /// @param dress whose look the card has
  public static Image of(String title, int count, String more, EmojiImages images, Scene dress) {
    var grip = new Region();
    grip.getStyleClass().add("grip");
    var name = new EmojiText(images, title);
    name.getStyleClass().add("strong");
    var words = new VBox(name);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var card = new HBox(grip, words);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().addAll("card", "drag-card");
    card.setPrefWidth(WIDTH);
    if (count > 1) {
      var others = new Label(more);
      others.getStyleClass().addAll("small", "muted");
      words.getChildren().add(others);
      card.getChildren().add(new Chip(Chip.Kind.ACCENT, Integer.toString(count)));
    }
    var picture = new StackPane(card);
    picture.getStyleClass().add("drag-picture");
    picture.setPadding(new Insets(AWAY, 0, 0, AWAY));
    var scene = new Scene(picture, Color.TRANSPARENT);
    scene.getStylesheets().setAll(dress.getStylesheets());
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return picture.snapshot(parameters, null);
  }
}
