package galley.app;

import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.settings.SettingsPane;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// All that a person can set, in a window of its own that stays open beside the work.
final class SettingsWindow {
  private static final double WIDTH = 840;
  private static final double HEIGHT = 680;

  /** The window's commands that count here too. */
  private static final Set<Command> COMMANDS =
      EnumSet.of(
          Command.LARGER_TEXT,
          Command.SMALLER_TEXT,
          Command.NORMAL_TEXT,
          Command.SETTINGS,
          Command.HELP);

  private final SettingsPane pane;
  private final Stage stage = new Stage();
  private @Nullable ChatModelPane chat;

  /// @param beside the window whose icons it has
  /// @param commands those of what is open now
  SettingsWindow(Shared shared, Stage beside, Supplier<Commands> commands) {
    pane =
        new SettingsPane(
            shared.person().own(),
            shared.language(),
            shared.tasks(),
            () -> {
              chat = new ChatModelPane(shared);
              return chat;
            },
            file -> shared.browser().accept(file.toUri()));
    Scene scene = shared.theme().scene(pane, WIDTH, HEIGHT);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> commands.get().press(event, COMMANDS::contains));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    stage.setTitle(shared.language().messages(SettingsWindow.class).text("settings.title"));
    stage.getIcons().setAll(beside.getIcons());
    stage.setScene(scene);
    stage.setOnHidden(_ -> stopChat());
  }

  /** Escape closes an open list, or stops what is running, or else closes the window. */
  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    if (stage.getScene().getFocusOwner() instanceof ComboBoxBase<?> list && list.isShowing())
      return;
    if (!stopChat()) stage.close();
    event.consume();
  }

  private boolean stopChat() {
    return chat != null && chat.stop();
  }

  void show() {
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  void show(SettingsPane.Page page) {
    show();
    pane.show(page);
  }

  /// Shows itself where another was, at the same page.
  void takePlaceOf(SettingsWindow other) {
    stage.setX(other.stage.getX());
    stage.setY(other.stage.getY());
    stage.setWidth(other.stage.getWidth());
    stage.setHeight(other.stage.getHeight());
    show(other.pane.page());
  }

  SettingsPane pane() {
    return pane;
  }

  Stage stage() {
    return stage;
  }

  void close() {
    pane.close();
    stage.close();
  }
}
