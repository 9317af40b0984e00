package galley.app;

import galley.ui.digest.SeasonModel;
import galley.ui.digest.SeasonPane;
import galley.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// All links of some issues, and their figures, in a window of its own beside the work.
final class SeasonWindow {
  private static final double WIDTH = 1200;
  private static final double HEIGHT = 820;

  private final SeasonModel model;
  private final Stage stage = new Stage();

  /// @param beside the window whose icons it has
  SeasonWindow(Shared shared, Workspace workspace, Stage beside) {
    model = new SeasonModel(workspace, shared.tasks(), shared.language().locale());
    var pane =
        new SeasonPane(
            model,
            shared.tasks(),
            shared.language(),
            shared.images(),
            name -> choose(name, workspace));
    Scene scene = shared.theme().scene(pane, WIDTH, HEIGHT);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) stage.close();
        });
    stage.setTitle(
        shared.language().messages(SeasonWindow.class).text("season.title")
            + " — "
            + workspace.profile().name());
    stage.getIcons().setAll(beside.getIcons());
    stage.setScene(scene);
    stage.setOnHidden(_ -> model.cancel());
  }

  /// The issues are read each time it opens: there may be more.
  void show() {
    if (!stage.isShowing()) model.read();
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  void close() {
    stage.close();
  }

  private Optional<Path> choose(String name, Workspace workspace) {
    var chooser = new FileChooser();
    chooser.setInitialDirectory(workspace.root().toFile());
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(java.io.File::toPath);
  }
}
