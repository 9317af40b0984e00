package galley.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// An ICO file: the same icon at several sizes, each a PNG or a bitmap without a file header.
///
/// The directory's word on a size is not believed: the entry that fits best is taken out and read
/// by what it says itself.
final class IconFile {
  private static final int HEADER = 6;
  private static final int ENTRY = 16;
  private static final int MOST_ENTRIES = 64;
  private static final int LARGEST = 1_024;

  private record Entry(int width, int start, int length) {}

  private IconFile() {}

  static BufferedImage read(byte[] bytes, Box box) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Entry entry = best(entries(file), box);
    byte[] image = Arrays.copyOfRange(bytes, entry.start(), entry.start() + entry.length());
    return PictureKind.of(image).filter(PictureKind.PNG::equals).isPresent()
        ? Pixels.read(image, PictureKind.PNG, box)
        : Pixels.read(alone(image), PictureKind.ICO, box);
  }

  private static List<Entry> entries(ByteBuffer file) throws IOException {
    int count = file.getShort(4) & 0xFFFF;
    if (count == 0 || count > MOST_ENTRIES) throw new IOException(count + " entries");
    return IntStream.range(0, count)
        .mapToObj(i -> HEADER + i * ENTRY)
        .map(at -> new Entry(width(file.get(at)), file.getInt(at + 12), file.getInt(at + 8)))
        .filter(e -> e.start() > 0 && e.length() >= 40 && e.length() <= file.limit() - e.start())
        .toList();
  }

  /** One byte, in which 0 stands for 256. */
  private static int width(byte written) {
    return written == 0 ? 256 : written & 0xFF;
  }

  /** The smallest that fills the box, else the largest. */
  private static Entry best(List<Entry> entries, Box box) throws IOException {
    return entries.stream()
        .filter(e -> e.width() >= box.width())
        .min(Comparator.comparingInt(Entry::width))
        .or(() -> entries.stream().max(Comparator.comparingInt(Entry::width)))
        .orElseThrow(() -> new IOException("no entry"));
  }

  /** An icon file that holds this bitmap only, under its true size. */
  private static byte[] alone(byte[] bitmap) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN);
    int width = header.getInt(4);
    int height = header.getInt(8) / 2; // the picture, and the mask below it
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new IOException(width + " × " + height);
    }
    return ByteBuffer.allocate(HEADER + ENTRY + bitmap.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0)
        .putShort((short) 1)
        .putShort((short) 1)
        .put((byte) width)
        .put((byte) height)
        .putShort((short) 0)
        .putShort((short) 1)
        .putShort(header.getShort(14))
        .putInt(bitmap.length)
        .putInt(HEADER + ENTRY)
        .put(bitmap)
        .array();
  }
}
