package galley.app;

import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.shell.WorkStage;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Hands the window's keys to its commands. The keys of one pane are the pane's.
final class Shortcuts {
  private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

  private final GalleyApp app;
  private final Supplier<Commands> commands;

  /// @param commands those of what is open now
  Shortcuts(GalleyApp app, Supplier<Commands> commands) {
    this.app = app;
    this.commands = commands;
  }

  void install(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (isOfField(scene, event)) return;
          if (commands.get().press(event)) event.consume();
        });
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::paste);
  }

  /** A text field has an undo of its own for what is being typed into it. */
  private static boolean isOfField(Scene scene, KeyEvent event) {
    return scene.getFocusOwner() instanceof TextInputControl
        && Command.of(Command.Group.EVERYWHERE, event)
            .filter(it -> it == Command.UNDO || it == Command.REDO)
            .isPresent();
  }

  /** Whatever does not paste into itself pastes into the inbox, in Collect. */
  private void paste(KeyEvent event) {
    if (!PASTE.match(event) || event.isConsumed()) return;
    app.desk()
        .filter(d -> d.top().stageProperty().get() == WorkStage.COLLECT)
        .ifPresent(
            d -> {
              d.inbox().pasteClipboard();
              event.consume();
            });
  }
}
