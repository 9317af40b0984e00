package galley.page;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The bytes of a file for a reader that jumps about in them, until it has read so much that it
/// must be going round in circles. A number of bytes rather than a time, so that a busy machine
/// reads the same.
final class ReadLimit extends RandomAccessReadBuffer {
  private static final int TIMES = 60;
  private static final int SOME = 1 << 20;

  private long left;

  ReadLimit(byte[] bytes) {
    super(bytes);
    left = (long) bytes.length * TIMES + SOME;
  }

  @Override
  public int read() throws IOException {
    spend(1);
    return super.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    spend(Math.max(1, count));
    return count;
  }

  private void spend(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("read too often");
    }
  }
}
