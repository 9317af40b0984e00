package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.test.NeedsDisplay;
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

/// A second start with the same workspace, as the window that is open already sees it.
@NeedsDisplay
class SecondStartTest {
  private static final String PROFILE =
      """
      publication: {name: Test Weekly, language: en, every: week}
      issues: issues/{number}.md
      drafts: drafts/{number}.md
      """;

  private Path workspace;
  private Path config;
  private Stage stage;

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // made here
  void open(@TempDir Path folder) throws Exception {
    workspace = Files.createDirectories(folder.resolve("weekly"));
    config = Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(workspace.resolve("drafts"));
    Files.createDirectories(workspace.resolve("issues"));
    Files.writeString(workspace.resolve("galley.yaml"), PROFILE);
    Files.writeString(workspace.resolve("drafts/8.md"), "# The draft\n");
    Files.writeString(workspace.resolve("issues/7.md"), "# Published\n");
    System.setProperty("galley.config", config.toString());
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(
        GalleyApp.class, "--workspace=" + workspace, "--lang=en", "--theme=light");
    stage = Fx.get(() -> (Stage) Window.getWindows().getFirst());
    Fx.await(() -> Desk.shown(stage.getScene()) != null && desk().issue().isPresent());
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
  void theFirstWindowComesToTheFrontAndShowsTheFile() throws Exception {
    assertThat(Fx.get(stage::getTitle)).isEqualTo("#8 — Test Weekly — Galley");
    Fx.run(() -> stage.setIconified(true));
    assertThat(Doorbell.ring(config, workspace, "")).isTrue();
    Fx.await(() -> !stage.isIconified());
    assertThat(Fx.get(() -> desk().session().text())).isEqualTo("# The draft\n");

    Path issue = workspace.resolve("issues/7.md");
    assertThat(Doorbell.ring(config, workspace, issue.toString())).isTrue();
    Fx.await(() -> desk().session().text().equals("# Published\n"));
    assertThat(Fx.get(() -> desk().session().lockedProperty().get())).isTrue();
    Fx.await(() -> stage.getTitle().equals("#7 — Test Weekly — Galley"));
  }
}
