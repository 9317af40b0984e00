package galley.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What an empty pane says: what is missing, what to do first, and buttons for that. The first of
/// them is the main one.
public final class EmptyState extends VBox {
  public EmptyState(String text, String hint, Action... actions) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    getChildren().addAll(line(text, "empty-text"), line(hint, "empty-hint"));
    if (actions.length == 0) return;
    var buttons = new HBox();
    buttons.getStyleClass().add("empty-actions");
    buttons.setAlignment(Pos.CENTER);
    for (Action action : actions) buttons.getChildren().add(action.button());
    buttons.getChildren().getFirst().getStyleClass().add("accent");
    getChildren().add(buttons);
  }

  private static Label line(String text, String styleClass) {
    var line = new Label(text);
    line.getStyleClass().add(styleClass);
    line.setWrapText(true);
    line.setAlignment(Pos.CENTER);
    line.setTextAlignment(TextAlignment.CENTER);
    return line;
  }
}
