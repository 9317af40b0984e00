package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.ui.command.Command;
import galley.ui.shell.WorkStage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text and preview together, in the whole window. */
class WriteStageTest {
  private static final String DRAFT =
      "## News\n\n1、[A guide](https://a.example)\n\nAbout **field** work.\n";

  private RunningApp app;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    Path workspace = folder.resolve("weekly");
    Files.createDirectories(workspace.resolve("drafts"));
    Files.writeString(workspace.resolve("drafts/1.md"), DRAFT);
    app = RunningApp.open(workspace);
    Fx.await(() -> app.desk().session().text().equals(DRAFT));
    Fx.run(() -> app.desk().top().stageProperty().set(WorkStage.WRITE));
  }

  @AfterEach
  void close() throws Exception {
    app.close();
  }

  private StyleClassedTextArea area() {
    return (StyleClassedTextArea) app.stage().getScene().getRoot().lookup(".markdown-area");
  }

  private Object js(String script) {
    WebEngine engine = ((WebView) app.desk().preview().lookup(".web-view")).getEngine();
    return engine.executeScript(script);
  }

  @Test
  void aWordThatIsClickedInThePreviewIsSelectedInTheText() throws Exception {
    Fx.await(() -> Boolean.TRUE.equals(js("document.querySelector('strong') !== null")));
    Fx.run(
        () ->
            js(
                "const b = document.querySelector('strong').getBoundingClientRect();"
                    + "document.querySelector('strong').dispatchEvent(new MouseEvent('click',"
                    + " {bubbles: true, clientX: b.left + 5, clientY: b.top + b.height / 2}))"));
    Fx.await(() -> area().getSelectedText().equals("field"));
    assertThat(Fx.get(() -> app.desk().session().text())).isEqualTo(DRAFT);
  }

  @Test
  void howLongLinesAreShownIsRemembered() throws Exception {
    Fx.await(() -> area().isWrapText());
    Fx.run(() -> app.desk().commands().run(Command.WRAP_LINES));
    Fx.await(() -> !area().isWrapText());
    Path settings = app.config().resolve("settings.properties");
    Fx.await(() -> Files.exists(settings));
    assertThat(Files.readString(settings)).contains("wrap-lines=false");
  }
}
