package galley.app;

import galley.test.Fx;
import galley.workspace.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxToolkit;

/// The whole program in its window, English and light, with settings of its own that let it fetch
/// from this machine.
record RunningApp(Stage stage, Path config) {
  /// @param workspace that it opens; its settings are in a folder beside it
  static RunningApp open(Path workspace) throws Exception {
    Path config = Files.createDirectories(workspace.resolveSibling("config"));
    System.setProperty("galley.config", config.toString());
    SettingsFile file = SettingsFile.ofThisPerson();
    file.write(file.read().withPrivateAddresses(true));
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(
        GalleyApp.class, "--workspace=" + workspace, "--lang=en", "--theme=light");
    Stage stage = Fx.get(() -> (Stage) Window.getWindows().getFirst());
    Fx.await(() -> Desk.shown(stage.getScene()) != null);
    return new RunningApp(stage, config);
  }

  Desk desk() {
    return Objects.requireNonNull(Desk.shown(stage.getScene()));
  }

  /// As a person closes the window.
  public void close() throws Exception {
    Fx.run(() -> stage.getOnCloseRequest().handle(new WindowEvent(stage, null)));
    FxToolkit.cleanupStages();
    Platform.setImplicitExit(false);
    System.clearProperty("galley.config");
  }
}
