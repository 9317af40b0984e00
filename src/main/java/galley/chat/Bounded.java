package galley.chat;

import galley.chat.ChatFailure.Kind;
import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/// Bytes that end in a failure when there are too many of them, and else in an empty line.
///
/// The empty line completes a last event that has none, and keeps the reader of events from turning
/// forever at a carriage return that is the last byte (okhttp-sse 5.5.1).
final class Bounded extends ForwardingSource {
  private final long most;
  private long read;
  private boolean ended;

  Bounded(Source source, long most) {
    super(source);
    this.most = most;
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long count = super.read(sink, byteCount);
    if (count < 0 && !ended) {
      ended = true;
      sink.writeUtf8("\n\n");
      return 2;
    }
    if (count > 0) read += count;
    if (read > most) throw new ChatFailure(Kind.TOO_LARGE, (most >> 20) + " MB");
    return count;
  }
}
