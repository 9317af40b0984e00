package galley.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The sizes that a WebP file names, of which the outermost need not be the largest.
///
/// They are looked for everywhere and not chunk by chunk, so that no other reading of the file
/// finds one that was not seen here.
final class WebpSizes {
  private static final int LOSSY = tag("VP8 ");
  private static final int LOSSLESS = tag("VP8L");
  private static final int CANVAS = tag("VP8X");

  private WebpSizes() {}

  static void check(byte[] bytes, long mostPixels) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 18 <= bytes.length; i++) {
      if (bytes[i] == 'V' && pixels(file, i) > mostPixels) {
        throw new IOException("too many pixels");
      }
    }
  }

  private static long pixels(ByteBuffer file, int chunk) {
    int tag = file.getInt(chunk);
    int data = chunk + 8;
    if (tag == LOSSY) {
      return (long) (file.getShort(data + 6) & 0x3FFF) * (file.getShort(data + 8) & 0x3FFF);
    }
    if (tag == LOSSLESS) {
      int size = file.getInt(data + 1);
      return ((size & 0x3FFFL) + 1) * ((size >>> 14 & 0x3FFF) + 1);
    }
    if (tag == CANVAS) {
      return ((file.getInt(data + 4) & 0xFFFFFFL) + 1) * ((file.getInt(data + 6) >>> 8) + 1L);
    }
    return 0;
  }

  private static int tag(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }
}
