package galley.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The notices above the status bar, the newest at the bottom. Each stays until it is dismissed,
/// but for one that only tells that something was done; one that says the same as another takes
/// that one's place. Nothing is taken up while there is none.
public final class NoticeBar extends VBox {
  private static final Duration INFO_STAYS = Duration.seconds(8);

  private final Messages messages;
  private final Map<Notice, Node> rows = new HashMap<>();

  public NoticeBar(Language language) {
    messages = language.messages(NoticeBar.class);
    getStyleClass().add("notice-bar");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  public void show(Notice notice) {
    rows.keySet().stream()
        .filter(other -> other.text().equals(notice.text()))
        .toList()
        .forEach(this::dismiss);
    Node row = row(notice);
    rows.put(notice, row);
    getChildren().add(row);
    setVisible(true);
    // What only tells that something was done goes by itself; what went wrong stays.
    if (notice.kind() == Notice.Kind.INFO && notice.actions().isEmpty()) {
      var pause = new PauseTransition(INFO_STAYS);
      pause.setOnFinished(
          _ -> {
            if (row.equals(rows.get(notice))) dismiss(notice);
          });
      pause.play();
    }
  }

  /// Takes a notice away; without effect if it is gone already.
  public void dismiss(Notice notice) {
    getChildren().remove(rows.remove(notice));
    setVisible(!rows.isEmpty());
  }

  private Node row(Notice notice) {
    var text = new Label(notice.text());
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinHeight(USE_PREF_SIZE);
    var row = new HBox(new FontIcon(icon(notice.kind())), text);
    HBox.setHgrow(text, Priority.ALWAYS);
    for (Action action : notice.actions()) {
      row.getChildren().add(new Action(action.label(), () -> act(notice, action)).flatButton());
    }
    row.getChildren()
        .add(new IconButton(Feather.X, messages.text("notice.dismiss"), () -> dismiss(notice)));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("notice", styleClass(notice.kind()));
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(notice.text());
    return row;
  }

  /// The notice goes first, so that an action which fails again can show it again.
  private void act(Notice notice, Action action) {
    dismiss(notice);
    action.run().run();
  }

  private static Feather icon(Notice.Kind kind) {
    return switch (kind) {
      case INFO -> Feather.INFO;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case ERROR -> Feather.ALERT_OCTAGON;
    };
  }

  private static String styleClass(Notice.Kind kind) {
    return switch (kind) {
      case INFO -> "accent";
      case WARNING -> "warning";
      case ERROR -> "danger";
    };
  }
}
