package galley.screens;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures of windows, for people to look at. */
public final class Picture {
  private static final Path FOLDER = Path.of("target/screens");

  /** The least effort but one: packing them well would take longer than drawing them. */
  private static final float QUICK = 0.89f;

  private Picture() {}

  /// Writes `target/screens/NAME.png`; on any thread.
  public static void write(Image image, String name) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    Files.createDirectories(FOLDER);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam quickly = writer.getDefaultWriteParam();
    quickly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quickly.setCompressionQuality(QUICK);
    Path file = FOLDER.resolve(name + ".png");
    Files.deleteIfExists(file);
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), quickly);
    } finally {
      writer.dispose();
    }
  }
}
