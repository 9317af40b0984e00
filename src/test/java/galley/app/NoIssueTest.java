package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.test.NeedsDisplay;
import galley.ui.shell.WorkStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A workspace without an issue in it yet.
@NeedsDisplay
class NoIssueTest {
  private static final String PROFILE =
      """
      publication: {name: Test Weekly, language: en, every: week}
      issues: issues/{number}.md
      drafts: drafts/{number}.md
      """;

  private Path workspace;
  private Stage stage;

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // made here
  void open(@TempDir Path folder) throws Exception {
    workspace = Files.createDirectories(folder.resolve("weekly"));
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(workspace.resolve("drafts"));
    Files.writeString(workspace.resolve("galley.yaml"), PROFILE);
    System.setProperty("galley.config", config.toString());
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(
        GalleyApp.class, "--workspace=" + workspace, "--lang=en", "--theme=light");
    stage = Fx.get(() -> (Stage) Window.getWindows().getFirst());
    Fx.await(() -> Desk.shown(stage.getScene()) != null);
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(() -> stage.getOnCloseRequest().handle(new javafx.stage.WindowEvent(stage, null)));
    FxToolkit.cleanupStages();
    Platform.setImplicitExit(false);
    System.clearProperty("galley.config");
  }

  private Desk desk() {
    return Objects.requireNonNull(Desk.shown(stage.getScene()));
  }

  @Test
  void theTextWaitsForAnIssueAndSaysHowToGetOne() throws Exception {
    Fx.run(() -> desk().top().stageProperty().set(WorkStage.WRITE));
    Fx.await(() -> stage.getScene().lookup(".empty-state") != null);
    assertThat(Fx.get(() -> stage.getScene().lookup(".markdown-area"))).isNull();
    assertThat(Fx.get(stage::getTitle)).isEqualTo("Test Weekly — Galley");

    Path draft = Files.writeString(workspace.resolve("drafts/1.md"), "# First\n");
    Fx.run(() -> desk().open(draft));
    Fx.await(() -> stage.getScene().lookup(".markdown-area") != null);
    assertThat(Fx.get(() -> stage.getScene().lookup(".empty-state"))).isNull();
    assertThat(Fx.get(() -> desk().session().text())).isEqualTo("# First\n");
  }
}
