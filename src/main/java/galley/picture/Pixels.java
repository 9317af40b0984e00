package galley.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture of pixels. Of an animation the first frame counts.
final class Pixels {
  private static final long MOST = 40_000_000;

  /** The reader of WebP is not lazy: 6 million pixels take it 200 MB and some seconds. */
  private static final long MOST_WEBP = 6_000_000;

  /** Each pass over a progressive JPEG costs as much as the whole; cameras make about ten. */
  private static final int MOST_PASSES = 64;

  private Pixels() {}

  static BufferedImage read(byte[] bytes, PictureKind kind, Box box) throws IOException {
    if (kind == PictureKind.WEBP) WebpSizes.check(bytes, MOST_WEBP);
    if (kind == PictureKind.JPEG) checkPasses(bytes);
    ImageReader reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, false, true);
      return read(reader, box);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, Box box) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST) throw new IOException(width + " × " + height);
    double scale = Math.min(1, box.scale(width, height));
    ImageReadParam param = reader.getDefaultReadParam();
    int step = Math.max(1, (int) (1 / (2 * scale)));
    param.setSourceSubsampling(step, step, 0, 0);
    BufferedImage read = reader.read(0, param);
    return shrink(read, Box.scaled(width, scale), Box.scaled(height, scale));
  }

  /** By halves: one step over more than two pixels would pass over some of them. */
  private static BufferedImage shrink(BufferedImage image, int width, int height) {
    BufferedImage now = image;
    do {
      now = scaled(now, Math.max(width, now.getWidth() / 2), Math.max(height, now.getHeight() / 2));
    } while (now.getWidth() > width || now.getHeight() > height);
    return now;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var scaled = new BufferedImage(width, height, type);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }

  private static void checkPasses(byte[] jpeg) throws IOException {
    int passes = 0;
    for (int i = 1; i < jpeg.length; i++) {
      if (jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) 0xDA) passes++;
    }
    if (passes > MOST_PASSES) throw new IOException(passes + " passes");
  }
}
