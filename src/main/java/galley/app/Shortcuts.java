package galley.app;

import galley.ui.kit.Theme;
import galley.ui.shell.WorkStage;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The shortcuts of the whole window. Those of one pane are the pane's.
final class Shortcuts {
  static final KeyCombination NEW = KeyCombination.valueOf("Shortcut+N");
  static final KeyCombination HELP = KeyCombination.valueOf("F1");
  static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+P");
  static final KeyCombination EDITIONS = KeyCombination.valueOf("Shortcut+Shift+E");

  private final GalleyApp app;
  private final Map<KeyCombination, Runnable> runs = new LinkedHashMap<>();

  Shortcuts(GalleyApp app, Theme theme) {
    this.app = app;
    for (WorkStage stage : WorkStage.values()) {
      runs.put(stage.keys(), () -> app.desk().ifPresent(d -> d.top().stageProperty().set(stage)));
    }
    on("Shortcut+Z", d -> d.session().undo());
    on("Shortcut+Shift+Z", d -> d.session().redo());
    on("Shortcut+Y", d -> d.session().redo());
    on("Shortcut+Shift+V", d -> d.inbox().pasteClipboard());
    on("Shortcut+E", Desk::export);
    runs.put(NEW, () -> app.desk().ifPresent(Desk::newIssue));
    on("Shortcut+S", Desk::saveNow);
    runs.put(EDITIONS, () -> app.desk().ifPresent(Desk::showEditions));
    runs.put(SEARCH, () -> app.desk().ifPresent(Desk::search));
    runs.put(KeyCombination.valueOf("Shortcut+O"), app::chooseFolder);
    runs.put(HELP, app::help);
    runs.put(KeyCombination.valueOf("Shortcut+Plus"), theme::largerText);
    runs.put(KeyCombination.valueOf("Shortcut+Equals"), theme::largerText);
    runs.put(KeyCombination.valueOf("Shortcut+Minus"), theme::smallerText);
    runs.put(KeyCombination.valueOf("Shortcut+0"), theme::normalText);
  }

  private interface OnDesk {
    void run(Desk desk);
  }

  private void on(String keys, OnDesk run) {
    runs.put(KeyCombination.valueOf(keys), () -> app.desk().ifPresent(run::run));
  }

  void install(Scene scene) {
    KeyCombination undo = KeyCombination.valueOf("Shortcut+Z");
    KeyCombination redo = KeyCombination.valueOf("Shortcut+Shift+Z");
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          // A text field has an undo of its own for what is being typed into it.
          boolean inField = scene.getFocusOwner() instanceof TextInputControl;
          for (var entry : runs.entrySet()) {
            if (!entry.getKey().match(event)) continue;
            if (inField && (entry.getKey().equals(undo) || entry.getKey().equals(redo))) return;
            entry.getValue().run();
            event.consume();
            return;
          }
        });
    // Whatever does not paste into itself pastes into the inbox, in Collect.
    KeyCombination paste = KeyCombination.valueOf("Shortcut+V");
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!paste.match(event) || event.isConsumed()) return;
          app.desk()
              .filter(d -> d.top().stageProperty().get() == WorkStage.COLLECT)
              .ifPresent(
                  d -> {
                    d.inbox().pasteClipboard();
                    event.consume();
                  });
        });
  }
}
