package galley.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures for tests, honest and hostile.
public final class PictureFiles {
  private PictureFiles() {}

  /** A picture whose left half is red and whose right half is blue. */
  public static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) throw new IllegalArgumentException(format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A lossless WebP, 64 × 32, all red. */
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4TBUAAAAvP8AHAAcQ/Y/+B4CE8P+8GtH/1AcA");
  }

  /** A PNG that says it has this size, with a checksum to match, and a few pixels. */
  static byte[] pngClaiming(int width, int height) {
    byte[] png = picture("png", 4, 4);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  static byte[] gifClaiming(int width, int height) {
    byte[] gif = picture("gif", 4, 4);
    ByteBuffer bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort(6, (short) width).putShort(8, (short) height);
    int frame = new String(gif, ISO_8859_1).lastIndexOf(",\0\0\0\0\u0004\0\u0004\0");
    bytes.putShort(frame + 5, (short) width).putShort(frame + 7, (short) height);
    return gif;
  }

  /** An icon file with these entries, each said to be `size` pixels wide. */
  static byte[] ico(int size, byte[]... entries) {
    var file = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) entries.length);
    int start = 6 + 16 * entries.length;
    for (byte[] entry : entries) {
      file.put((byte) size).put((byte) size).putShort((short) 0);
      file.putShort((short) 1).putShort((short) 32).putInt(entry.length).putInt(start);
      start += entry.length;
    }
    for (byte[] entry : entries) {
      file.put(entry);
    }
    byte[] bytes = new byte[file.position()];
    file.flip().get(bytes);
    return bytes;
  }

  /** The bitmap of an icon as ICO files hold it: 32 bits a pixel, all green. */
  static byte[] bitmap(int size, int claimed) {
    var bytes = ByteBuffer.allocate(40 + size * size * 4 + size * 8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(40).putInt(claimed).putInt(claimed * 2).putShort((short) 1).putShort((short) 32);
    bytes.position(40);
    for (int i = 0; i < size * size; i++) {
      bytes.putInt(0xFF00FF00);
    }
    return bytes.array();
  }

  static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
