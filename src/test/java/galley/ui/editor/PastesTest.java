package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.test.Fx;
import galley.ui.kit.Language;
import galley.ui.session.Session;
import galley.workspace.PathPattern;
import galley.workspace.PictureFolder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the FX thread makes them
class PastesTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();
  private Session session;
  private MarkdownArea area;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Fx.run(
        () -> {
          session = new Session(Runnable::run);
          var pane = new EditorPane(session, galley.ui.editor.Fx.tasks(), Language.ENGLISH);
          pane.keepPictures(
              () ->
                  Optional.of(new PictureFolder(folder, PathPattern.of("images/{name}"), Map.of())),
              problems::add);
          session.load("ab", Conventions.NONE, false);
          stage = new Stage();
          stage.setScene(new Scene(pane, 600, 400));
          stage.show();
          area = (MarkdownArea) pane.lookup(".markdown-area");
          area.moveTo(1);
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::close);
  }

  private void copied(Consumer<ClipboardContent> what) throws Exception {
    Fx.run(
        () -> {
          var content = new ClipboardContent();
          what.accept(content);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void copiedHtml(String html, String words) throws Exception {
    copied(
        content -> {
          content.putHtml(html);
          content.putString(words);
        });
  }

  private void press(boolean alt) throws Exception {
    Fx.run(
        () ->
            Event.fireEvent(
                area,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, alt, false)));
  }

  private String text() throws Exception {
    return Fx.get(session::text);
  }

  private void awaitText(String text) throws Exception {
    Fx.await(() -> session.text().equals(text));
    assertThat(Fx.get(() -> area.getText())).isEqualTo(text);
  }

  @Test
  void htmlIsPastedAsMarkdownInOneStepOrAsPlainText() throws Exception {
    copiedHtml("<p>x <b>y</b></p><ul><li>z</li></ul>", "x y\n\u2022 z");
    press(false);
    assertThat(text()).isEqualTo("ax **y**\n\n- zb");
    Fx.run(session::undo);
    assertThat(text()).isEqualTo("ab");
    press(true);
    assertThat(text()).isEqualTo("ax y\n\u2022 zb");
  }

  @Test
  void whatAnEditorCopiesIsItsText() throws Exception {
    copiedHtml("<div style='font-family: monospace'><span># **c**</span></div>", "# **c**");
    press(false);
    assertThat(text()).isEqualTo("a# **c**b");
  }

  @Test
  void anAddressIsAnAddressWhateverItsHtml() throws Exception {
    copiedHtml("<a href='https://a.example/'>Title</a>", "https://a.example/");
    press(false);
    assertThat(text()).isEqualTo("ahttps://a.example/b");
    Fx.run(session::undo);
    Fx.run(() -> area.selectRange(0, 2));
    press(false);
    assertThat(text()).isEqualTo("[ab](https://a.example/)");
  }

  @Test
  void longHtmlComesWhenItHasBeenRead() throws Exception {
    copiedHtml("<b>x</b>" + " y".repeat(60_000), "x");
    press(false);
    awaitText("a**x**" + " y".repeat(60_000) + "b");
  }

  @Test
  void aScreenshotBecomesAFileAndUndoTakesTheLinkBack() throws Exception {
    Files.createDirectory(folder.resolve("images"));
    Files.writeString(folder.resolve("images/picture.png"), "mine");
    copied(
        content -> {
          var image = new WritableImage(3, 2);
          image.getPixelWriter().setColor(1, 1, Color.RED);
          content.putImage(image);
        });
    press(false);
    awaitText("a![](images/picture-2.png)b");
    assertThat(Fx.get(area::getCaretPosition)).isEqualTo(3);
    assertThat(folder.resolve("images/picture.png")).hasContent("mine");
    BufferedImage kept = ImageIO.read(folder.resolve("images/picture-2.png").toFile());
    assertThat(kept.getWidth()).isEqualTo(3);
    assertThat(kept.getRGB(1, 1)).isEqualTo(0xFFFF0000);
    Fx.run(session::undo);
    assertThat(text()).isEqualTo("ab");
    assertThat(folder.resolve("images/picture-2.png")).exists();
  }

  private Path picture(Path at, int color) throws IOException {
    var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, color);
    ImageIO.write(image, "png", at.toFile());
    return at;
  }

  @Test
  void picturesOfFilesAreCopiedAndEachHasALinkInOneStep(@TempDir Path elsewhere) throws Exception {
    Path one = picture(elsewhere.resolve("图 1.PNG"), 1);
    Path two = picture(elsewhere.resolve("b.jpg"), 2); // a PNG by its bytes
    copied(content -> content.putFiles(List.of(one.toFile(), two.toFile())));
    press(false);
    awaitText("a![](images/图-1.png)\n\n![](images/b.png)b");
    assertThat(folder.resolve("images/b.png")).hasSameBinaryContentAs(two);
    Fx.run(session::undo);
    assertThat(text()).isEqualTo("ab");
  }

  @Test
  void aSelectionIsWhatThePictureShows(@TempDir Path elsewhere) throws Exception {
    Path one = picture(elsewhere.resolve("c.png"), 1);
    copied(content -> content.putFiles(List.of(one.toFile())));
    Fx.run(() -> area.selectRange(0, 2));
    press(false);
    awaitText("![ab](images/c.png)");
  }

  @Test
  void whatIsNoPictureIsSaidAndNothingIsWritten(@TempDir Path elsewhere) throws Exception {
    Path fake = Files.writeString(elsewhere.resolve("d.png"), "<script>");
    copied(content -> content.putFiles(List.of(fake.toFile())));
    press(false);
    Fx.await(() -> !problems.isEmpty());
    assertThat(problems.getFirst()).startsWith("This is no picture");
    assertThat(text()).isEqualTo("ab");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid(@TempDir Path elsewhere) throws Exception {
    Path one = picture(elsewhere.resolve("e.png"), 1);
    Files.writeString(folder.resolve("images"), "a file");
    copied(content -> content.putFiles(List.of(one.toFile())));
    press(false);
    Fx.await(() -> !problems.isEmpty());
    assertThat(problems.getFirst()).startsWith("The picture could not be put");
    assertThat(text()).isEqualTo("ab");
  }

  @Test
  void whatWasPastedIntoOneIssueDoesNotComeIntoTheNext(@TempDir Path elsewhere) throws Exception {
    Path one = picture(elsewhere.resolve("f.png"), 1);
    copied(content -> content.putFiles(List.of(one.toFile())));
    Fx.run(
        () -> {
          area.paste();
          session.load("next", Conventions.NONE, false);
        });
    while (!Files.exists(folder.resolve("images/f.png"))) Thread.sleep(5);
    Fx.run(() -> {});
    assertThat(text()).isEqualTo("next");
  }
}
