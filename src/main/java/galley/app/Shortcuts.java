package galley.app;

import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.kit.OwnUndo;
import galley.ui.preview.PreviewPane;
import galley.ui.shell.WorkStage;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Hands the window's keys to its commands. The keys of one pane are the pane's.
final class Shortcuts {
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
        event ->
            commands
                .get()
                .press(
                    event, command -> !isOfField(scene, command) && !isOfPreview(scene, command)));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::paste);
  }

  /** A text field has an undo of its own for what is being typed into it. */
  private static boolean isOfField(Scene scene, Command command) {
    Node owner = scene.getFocusOwner();
    return (owner instanceof TextInputControl || owner instanceof OwnUndo)
        && (command == Command.UNDO || command == Command.REDO);
  }

  /** The preview has a size of its own while it has the focus. */
  private static boolean isOfPreview(Scene scene, Command command) {
    if (!PreviewPane.isZoom(command)) return false;
    Node at = scene.getFocusOwner();
    while (at != null && !(at instanceof PreviewPane)) at = at.getParent();
    return at != null;
  }

  /** Whatever does not paste into itself pastes into the inbox, in Collect. */
  private void paste(KeyEvent event) {
    if (!Command.PASTE_HERE.isPressed(event) || event.isConsumed()) return;
    app.desk()
        .filter(d -> d.top().stageProperty().get() == WorkStage.COLLECT)
        .ifPresent(
            d -> {
              d.inbox().pasteClipboard();
              event.consume();
            });
  }
}
