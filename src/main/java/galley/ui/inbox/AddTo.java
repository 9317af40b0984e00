package galley.ui.inbox;

import galley.issue.Outline;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.session.Session;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// A button for each section that links can be put into, with the digit that does the same.
final class AddTo extends FlowPane {
  private final EmojiImages images;
  private final IntConsumer place;
  private List<OpenSections.Open> shown = List.of();

  /// @param place is given the digit, from 1
  AddTo(Session session, EmojiImages images, IntConsumer place) {
    this.images = images;
    this.place = place;
    getStyleClass().add("add-to");
    session.outlineProperty().subscribe(this::show);
    session.lockedProperty().subscribe(locked -> setDisable(locked));
  }

  private void show(Outline outline) {
    List<OpenSections.Open> sections = OpenSections.of(outline);
    if (sections.equals(shown) && !getChildren().isEmpty()) return;
    shown = sections;
    getChildren().clear();
    for (int i = 0; i < sections.size(); i++) {
      getChildren().add(button(sections.get(i), i + 1));
    }
  }

  private Button button(OpenSections.Open section, int digit) {
    var title = new EmojiText(images, section.title());
    var content = new HBox(title);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("add-to-content");
    if (digit <= 9) {
      var key = new Label(Integer.toString(digit));
      key.getStyleClass().add("kbd");
      content.getChildren().add(key);
    }
    var button = new Button();
    button.setGraphic(content);
    button.setAccessibleText(section.title());
    button.setOnAction(_ -> place.accept(digit));
    return button;
  }
}
