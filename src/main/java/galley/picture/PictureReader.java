package galley.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a picture that may mean harm.
public final class PictureReader {
  private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);

  private PictureReader() {}

  /// The picture as a PNG that fits into the box, its proportions kept; a drawing (SVG) fills the
  /// box, pixels are never enlarged. Nothing where the bytes are no picture, are broken, or would
  /// cost too much.
  ///
  /// The work takes milliseconds for an icon and up to a few seconds for the largest photographs.
  public static Optional<byte[]> png(byte[] bytes, int maxWidth, int maxHeight) {
    Box box = new Box(maxWidth, maxHeight);
    try {
      BufferedImage image = read(bytes, box);
      return image == null || isBlank(image) ? Optional.empty() : Optional.of(png(image));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.debug("no picture", e);
      return Optional.empty();
    }
  }

  private static BufferedImage read(byte[] bytes, Box box) throws IOException {
    PictureKind kind = PictureKind.of(bytes).orElseThrow(() -> new IOException("no picture"));
    return switch (kind) {
      case SVG -> Drawing.read(bytes, box);
      case ICO -> IconFile.read(bytes, box);
      default -> Pixels.read(bytes, kind, box);
    };
  }

  /** A drawing of which nothing was understood, or a pixel that counts visitors. */
  private static boolean isBlank(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image.getWidth() * image.getHeight() <= 1;
    }
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 != 0) {
          return image.getWidth() * image.getHeight() <= 1;
        }
      }
    }
    return true;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    }
    return bytes.toByteArray();
  }
}
