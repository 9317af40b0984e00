package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.ui.shell.WorkStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The search of past issues in the whole window: there, back, and a reference on the way. */
class ArchiveSearchTest {
  private static final String PROFILE =
      """
      publication: {name: Test Weekly, language: zh}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      reference: "第 {number} 期[分享过]({url})"
      """;
  private static final String DRAFT = "## News\n\n1、[A](https://a.example)\n\n说明。\n";

  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    System.setProperty("galley.config", folder.resolve("config").toString());
    write("galley.yaml", PROFILE);
    write("drafts/3.md", DRAFT);
    write("issues/1.md", "## News\n\n1、[协程入门](https://b.example/1)\n");
    write("issues/2.md", "## News\n\n1、[无关](https://c.example/1)\n");
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(
        GalleyApp.class, "--workspace=" + folder.resolve("weekly"), "--lang=en", "--theme=light");
    Fx.await(() -> desk().session().text().equals(DRAFT));
    Fx.run(
        () -> {
          desk().top().stageProperty().set(WorkStage.WRITE);
          desk().session().caretProperty().set(DRAFT.length() - 1);
          desk().search();
        });
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve("weekly").resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(() -> desk().close());
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    System.clearProperty("galley.config");
  }

  private static Scene scene() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(s -> Desk.shown(s) != null)
        .findFirst()
        .orElseThrow();
  }

  private static Desk desk() {
    return Objects.requireNonNull(Desk.shown(scene()), "no desk");
  }

  private static <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(Objects.requireNonNull(scene().getRoot().lookup(selector), selector));
  }

  private static void search(String words) throws Exception {
    Fx.run(() -> find("#archive-query", TextField.class).setText(words));
    Fx.await(() -> find("#archive-results", ListView.class).getItems().size() == 2);
  }

  private static void press(KeyCode code, boolean shortcut) throws Exception {
    Fx.run(
        () ->
            find("#archive-query", TextField.class)
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false)));
  }

  @Test
  void enterOpensThePlaceLockedAndEscapeLeadsBackToTheCaret() throws Exception {
    search("协程");
    press(KeyCode.ENTER, false);
    Fx.await(() -> desk().session().text().contains("b.example"));
    assertThat(Fx.get(() -> desk().session().lockedProperty().get())).isTrue();
    assertThat(Fx.get(() -> desk().session().selectedItems())).hasSize(1);

    press(KeyCode.ESCAPE, false);
    assertThat(Fx.get(() -> desk().session().text())).isEqualTo(DRAFT);
    assertThat(Fx.get(() -> desk().session().caretProperty().get())).isEqualTo(DRAFT.length() - 1);
    assertThat(Fx.get(() -> find(".archive-search", Node.class).isVisible())).isFalse();
  }

  @Test
  void aReferenceIsPutAtTheCaretInThePublicationsWordsAsOneStep() throws Exception {
    search("协程");
    press(KeyCode.ENTER, true);
    assertThat(Fx.get(() -> desk().session().text()))
        .isEqualTo(DRAFT.strip() + "第 1 期[分享过](https://b.example/1)\n");
    assertThat(Fx.get(() -> find("#archive-status", Label.class).getText()))
        .startsWith("Inserted: 第 1 期");

    Fx.run(() -> desk().session().undo());
    assertThat(Fx.get(() -> desk().session().text())).isEqualTo(DRAFT);
  }

  @Test
  void aReferenceFromTheOpenedIssueGoesIntoTheDraftAllTheSame() throws Exception {
    search("协程");
    press(KeyCode.ENTER, false);
    Fx.await(() -> desk().session().text().contains("b.example"));
    press(KeyCode.ENTER, true);

    assertThat(Fx.get(() -> desk().session().text())).contains("说明。第 1 期[分享过]");
    assertThat(Files.readString(folder.resolve("weekly/issues/1.md"))).doesNotContain("分享过");
  }
}
