package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.test.NeedsDisplay;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  private RunningApp app;

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // made here
  void open(@TempDir Path folder) throws Exception {
    workspace = Files.createDirectories(folder.resolve("weekly"));
    Files.createDirectories(workspace.resolve("drafts"));
    Files.createDirectories(workspace.resolve("issues"));
    Files.writeString(workspace.resolve("galley.yaml"), PROFILE);
    Files.writeString(workspace.resolve("drafts/8.md"), "# The draft\n");
    Files.writeString(workspace.resolve("issues/7.md"), "# Published\n");
    app = RunningApp.open(workspace);
    Fx.await(() -> app.desk().issue().isPresent());
  }

  @AfterEach
  void close() throws Exception {
    app.close();
  }

  /// The window manager may put the window away only after the first ring has brought it back; who
  /// does not see it starts the program once more.
  private void ringUntilSeen() throws Exception {
    for (int i = 0; i < 60 && Fx.get(app.stage()::isIconified); i++) {
      assertThat(Doorbell.ring(app.config(), workspace, "")).isTrue();
      Thread.sleep(500);
    }
    assertThat(Fx.get(app.stage()::isIconified)).isFalse();
  }

  @Test
  void theFirstWindowComesToTheFrontAndShowsTheFile() throws Exception {
    assertThat(Fx.get(app.stage()::getTitle)).isEqualTo("#8 — Test Weekly — Galley");
    Fx.run(() -> app.stage().setIconified(true));
    ringUntilSeen();
    assertThat(Fx.get(() -> app.desk().session().text())).isEqualTo("# The draft\n");

    Path issue = workspace.resolve("issues/7.md");
    assertThat(Doorbell.ring(app.config(), workspace, issue.toString())).isTrue();
    Fx.await(() -> app.desk().session().text().equals("# Published\n"));
    assertThat(Fx.get(() -> app.desk().session().lockedProperty().get())).isTrue();
    Fx.await(() -> app.stage().getTitle().equals("#7 — Test Weekly — Galley"));
  }
}
