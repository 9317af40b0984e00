package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.test.NeedsDisplay;
import galley.ui.shell.WorkStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  private RunningApp app;

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // made here
  void open(@TempDir Path folder) throws Exception {
    workspace = Files.createDirectories(folder.resolve("weekly"));
    Files.createDirectories(workspace.resolve("drafts"));
    Files.writeString(workspace.resolve("galley.yaml"), PROFILE);
    app = RunningApp.open(workspace);
  }

  @AfterEach
  void close() throws Exception {
    app.close();
  }

  @Test
  void theTextWaitsForAnIssueAndSaysHowToGetOne() throws Exception {
    Fx.run(() -> app.desk().top().stageProperty().set(WorkStage.WRITE));
    Fx.await(() -> app.stage().getScene().lookup(".empty-state") != null);
    assertThat(Fx.get(() -> app.stage().getScene().lookup(".markdown-area"))).isNull();
    assertThat(Fx.get(app.stage()::getTitle)).isEqualTo("Test Weekly — Galley");

    Path draft = Files.writeString(workspace.resolve("drafts/1.md"), "# First\n");
    Fx.run(() -> app.desk().open(draft));
    Fx.await(() -> app.stage().getScene().lookup(".markdown-area") != null);
    assertThat(Fx.get(() -> app.stage().getScene().lookup(".empty-state"))).isNull();
    assertThat(Fx.get(() -> app.desk().session().text())).isEqualTo("# First\n");
  }

  @Test
  void collectOffersTheWaysToAnIssue() throws Exception {
    assertThat(Fx.get(this::offered)).containsExactly("New issue…", "Open a folder…");
    Fx.run(() -> button("New issue…").fire());
    Fx.await(() -> app.stage().getScene().lookup("#facts-form") != null);
  }

  private List<String> offered() {
    return app.stage().getScene().getRoot().lookupAll(".organizer .empty-actions .button").stream()
        .map(node -> ((Button) node).getText())
        .toList();
  }

  private Button button(String label) {
    return app.stage().getScene().getRoot().lookupAll(".organizer .empty-actions .button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
