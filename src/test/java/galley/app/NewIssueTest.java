package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.workspace.SampleWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The next issue from the real window: the form, what it shows, the draft that it makes.
class NewIssueTest {
  private Path workspace;
  private Stage stage;
  private Desk desk;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    workspace = folder.resolve("weekly");
    SampleWorkspace.create(workspace);
    System.setProperty(
        "galley.config", Files.createDirectories(folder.resolve("config")).toString());
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(
        GalleyApp.class, "--workspace=" + workspace, "--lang=en", "--theme=light");
    stage = Fx.get(() -> (Stage) Window.getWindows().getFirst());
    desk = Objects.requireNonNull(Fx.get(() -> Desk.shown(stage.getScene())));
    Fx.await(() -> desk.issue().isPresent());
  }

  @AfterEach
  void close() throws Exception {
    // What is still being read would be written into a folder that is being deleted.
    Fx.run(desk::close);
    FxToolkit.cleanupStages();
    Platform.setImplicitExit(false);
    System.clearProperty("galley.config");
  }

  @Test
  void aNewIssueIsPreviewedMadeAndOpened() throws Exception {
    Fx.get(
        () -> {
          desk.newIssue();
          return 0;
        });
    Fx.await(() -> label("facts-file").equals("drafts/80.md"));
    assertThat(Fx.get(() -> label("facts-lines"))).contains("码上周刊 #80", "#76", "#30");

    set("facts-number", "78");
    assertThat(Fx.get(() -> label("facts-problem"))).contains("weekly78.md");
    assertThat(Fx.get(() -> button("facts-yes").isDisabled())).isTrue();

    set("facts-number", "81");
    set("facts-date", "2026-12-05");
    assertThat(Fx.get(() -> label("facts-lines"))).contains("#81", "#77");
    Fx.get(
        () -> {
          button("facts-yes").fire();
          return 0;
        });

    Path draft = workspace.resolve("drafts/81.md");
    Fx.await(() -> desk.issue().filter(i -> i.path().equals(draft)).isPresent());
    assertThat(Fx.get(() -> desk.session().text())).contains("#81", "pubDate: 2026-12-05");
    assertThat(Files.readString(draft)).isEqualTo(Fx.get(() -> desk.session().text()));
    assertThat(Fx.get(() -> stage.getScene().lookup("#facts-form") == null)).isTrue();
  }

  @Test
  void anotherNumberTakesFileAndTextAlongInOneStep() throws Exception {
    String before = Fx.get(() -> desk.session().text());
    Fx.get(
        () -> {
          desk.otherFacts();
          return 0;
        });
    Fx.await(() -> label("facts-file").equals("drafts/79.md"));
    set("facts-number", "80");
    set("facts-date", "2026-11-28");
    Fx.get(
        () -> {
          button("facts-yes").fire();
          return 0;
        });

    Path old = workspace.resolve("drafts/79.md");
    Path draft = workspace.resolve("drafts/80.md");
    Fx.await(() -> desk.session().text().contains("#80"));
    assertThat(draft).exists();
    assertThat(old).doesNotExist();
    String after = Fx.get(() -> desk.session().text());
    assertThat(after).contains("title: '码上周刊 #80：线程比回调更容易读懂'", "pubDate: 2026-11-28");
    Fx.await(() -> shownName().contains("#80"));

    // Somebody else needs the old name: nothing is taken back, and nothing of theirs is lost.
    Files.writeString(old, "theirs");
    Fx.run(desk.session()::undo);
    assertThat(Fx.get(() -> desk.session().text())).isEqualTo(after);
    assertThat(old).hasContent("theirs");
    assertThat(draft).exists();

    Files.delete(old);
    Fx.run(desk.session()::undo);
    assertThat(Fx.get(() -> desk.session().text())).isEqualTo(before);
    assertThat(old).exists();
    assertThat(draft).doesNotExist();
    assertThat(Fx.get(() -> desk.issue().orElseThrow().path())).isEqualTo(old);
    Fx.await(() -> shownName().contains("#79"));

    Fx.run(desk.session()::redo);
    assertThat(Fx.get(() -> desk.session().text())).isEqualTo(after);
    Fx.run(desk::keep);
    assertThat(draft).content().isEqualTo(after);
    assertThat(old).doesNotExist();
  }

  @Test
  void aCountThatIsTypedWrongIsOfferedToBeUpdated() throws Exception {
    Fx.get(
        () -> {
          String text = desk.session().text();
          int at = text.indexOf("4 篇文章");
          desk.session()
              .apply(
                  galley.text.TextEdit.of(text, galley.text.Replacement.of(at, at + 1, "7")),
                  "pin");
          return 0;
        });
    Fx.await(() -> button("update-stats").isVisible());
    Fx.get(
        () -> {
          button("update-stats").fire();
          return 0;
        });
    assertThat(Fx.get(() -> desk.session().text())).contains("4 篇文章");
    Fx.await(() -> !button("update-stats").isVisible());
  }

  private String shownName() {
    return desk.issue().orElseThrow().title().issue();
  }

  private String label(String id) {
    return stage.getScene().lookup("#" + id) instanceof Label label ? label.getText() : "";
  }

  private Button button(String id) {
    return (Button) Objects.requireNonNull(stage.getScene().lookup("#" + id));
  }

  private void set(String id, String text) throws Exception {
    Fx.get(
        () -> {
          ((TextField) Objects.requireNonNull(stage.getScene().lookup("#" + id))).setText(text);
          return 0;
        });
  }
}
