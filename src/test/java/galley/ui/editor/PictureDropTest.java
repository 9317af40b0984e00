package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.test.Fx;
import galley.test.NeedsDisplay;
import galley.ui.kit.Language;
import galley.ui.session.Session;
import galley.workspace.PathPattern;
import galley.workspace.PictureFolder;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Files that a real pointer drags onto the text, as from a file manager.
@NeedsDisplay
@SuppressWarnings("NullAway.Init") // the FX thread makes them
class PictureDropTest {
  private static final String TEXT = "one two\n";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  private final FxRobot robot = new FxRobot();
  private final List<String> problems = new ArrayList<>();
  private List<File> dragged = List.of();
  private Session session;
  private MarkdownArea area;
  private Label files;
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
          session.load(TEXT, Conventions.NONE, false);
          files = new Label("files");
          files.setOnDragDetected(
              event -> {
                var content = new ClipboardContent();
                content.putFiles(dragged);
                files.startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
              });
          HBox.setHgrow(pane, Priority.ALWAYS);
          stage = new Stage();
          stage.setScene(new Scene(new HBox(files, pane), 700, 400));
          stage.show();
          area = (MarkdownArea) pane.lookup(".markdown-area");
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::close);
  }

  private Point2D middle(Node node) throws Exception {
    Bounds bounds = Fx.get(() -> node.localToScreen(node.getBoundsInLocal()));
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private Point2D before(int offset) throws Exception {
    Bounds bounds =
        Objects.requireNonNull(
            Fx.get(() -> area.getCharacterBoundsOnScreen(offset, offset + 1).orElse(null)));
    return new Point2D(bounds.getMinX() + 1, bounds.getCenterY());
  }

  private void drop(Path file, int offset) throws Exception {
    dragged = List.of(file.toFile());
    robot.moveTo(middle(files));
    robot.press(MouseButton.PRIMARY);
    for (int i = 0; i < 2; i++) {
      robot.moveBy(8, 4);
      settle();
    }
    robot.moveTo(before(offset));
    settle();
    robot.moveBy(1, 0);
    settle();
    robot.release(MouseButton.PRIMARY);
    settle();
  }

  /// As the display takes its time with a drag.
  private static void settle() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    Thread.sleep(100);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aPictureComesWhereItIsDroppedAndUndoTakesTheLinkBack() throws Exception {
    Path picture = elsewhere.resolve("chart.png");
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());

    drop(picture, 4);

    Fx.await(() -> session.text().equals("one ![](images/chart.png)two\n"));
    assertThat(folder.resolve("images/chart.png")).hasSameBinaryContentAs(picture);
    Fx.run(session::undo);
    assertThat(Fx.get(() -> session.text())).isEqualTo(TEXT);
    assertThat(picture).exists();
    assertThat(problems).isEmpty();
  }

  @Test
  void aLockedIssueTakesNone() throws Exception {
    Path picture = elsewhere.resolve("chart.png");
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    Fx.run(() -> session.load(TEXT, Conventions.NONE, true));

    drop(picture, 4);

    assertThat(Fx.get(() -> session.text())).isEqualTo(TEXT);
    assertThat(Files.exists(folder.resolve("images"))).isFalse();
  }
}
