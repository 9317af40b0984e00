package galley.ui.digest;

import galley.text.AtomicFile;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// A figure as it is drawn: its title, the drawing, and in words what the drawing shows, which is
/// also what a screen reader says. The colours are the theme's, and none of them means anything.
final class Chart extends VBox {
  /** As many pixels a side as are shown, so that it is sharp on any screen. */
  private static final double SCALE = 2;

  private static final int MOST_LINES = 20;

  private final String title;

  Chart(String title, String said, Node drawing, EmojiImages images) {
    this.title = title;
    getStyleClass().add("chart-figure");
    var heading = new Label(title);
    heading.getStyleClass().add("strong");
    var words = new EmojiText(images, said);
    words.getStyleClass().addAll("muted", "small");
    words.setMaxLines(MOST_LINES);
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(heading, drawing, words);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(title + ". " + said);
    setFocusTraversable(true);
    getStyleClass().add("focusable");
  }

  String title() {
    return title;
  }

  /// What is shown, at twice its size.
  WritableImage picture() {
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(SCALE, SCALE));
    return snapshot(parameters, null);
  }

  /// Writes a picture as a PNG file.
  static void write(WritableImage picture, Path file) throws IOException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    AtomicFile.write(file, bytes.toByteArray());
  }
}
