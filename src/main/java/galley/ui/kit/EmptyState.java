package galley.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What an empty pane says: what is missing, what to do first, and buttons for that. The first of
/// them is the main one. Where the pane is small or the text large, it scrolls.
public final class EmptyState extends ScrollPane {
  public EmptyState(String text, String hint, Action... actions) {
    var all = new VBox(line(text, "empty-text"), line(hint, "empty-hint"));
    all.getStyleClass().add("empty-words");
    all.setAlignment(Pos.CENTER);
    getStyleClass().add("empty-state");
    setContent(all);
    setFitToWidth(true);
    setFitToHeight(true);
    setMinSize(0, 0);
    setFocusTraversable(false);
    if (actions.length == 0) return;
    var buttons = new FlowPane();
    buttons.getStyleClass().add("empty-actions");
    buttons.setAlignment(Pos.CENTER);
    for (Action action : actions) buttons.getChildren().add(action.button());
    buttons.getChildren().getFirst().getStyleClass().add("accent");
    all.getChildren().add(buttons);
  }

  private static Label line(String text, String styleClass) {
    var line = new Label(text);
    line.getStyleClass().add(styleClass);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.setAlignment(Pos.CENTER);
    // Lines of code say by their spaces what belongs to what.
    boolean isText = text.lines().noneMatch(it -> it.startsWith(" "));
    line.setTextAlignment(isText ? TextAlignment.CENTER : TextAlignment.LEFT);
    return line;
  }
}
