package galley.chat;

import galley.chat.Answer.Ending;
import galley.chat.ChatFailure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads the body of a response into a [Reply]: server-sent events, or one JSON object from a
/// server that does not stream.
///
/// What breaks after something was said is no failure here: the reply knows that it is not whole.
final class ReplyReader {
  private static final MediaType EVENTS = MediaType.get("text/event-stream");

  private final ChatLimits limits;

  ReplyReader(ChatLimits limits) {
    this.limits = limits;
  }

  Answer read(Response response, Reply reply) throws IOException {
    MediaType type = response.body().contentType();
    BufferedSource body = Okio.buffer(new Bounded(response.body().source(), limits.bytes()));
    if (type != null && type.subtype().equals("event-stream")) {
      return reply.end(events(response, body, reply));
    }
    String text = body.readUtf8().strip();
    boolean isEvents =
        text.startsWith("data:") || text.startsWith("event:") || text.startsWith(":");
    if (isEvents) {
      return reply.end(events(response, new Buffer().writeUtf8(text + "\n\n"), reply));
    }
    reply.take(json(reply.hideKey(text)));
    return reply.end(Ending.CUT);
  }

  private static JsonNode json(String text) throws ChatFailure {
    if (!text.startsWith("{")) throw new ChatFailure(Kind.MALFORMED, "");
    try {
      return RequestJson.JSON.readTree(text);
    } catch (JacksonException e) {
      throw new ChatFailure(Kind.MALFORMED, "");
    }
  }

  private @Nullable Ending events(Response response, BufferedSource body, Reply reply)
      throws IOException {
    Timeout waiting = response.body().source().timeout();
    var listener =
        new Listener(
            reply,
            () -> {
              if (!waiting.hasDeadline()) {
                waiting.deadline(limits.afterFinish().toNanos(), TimeUnit.NANOSECONDS);
              }
            });
    try {
      EventSources.processResponse(
          response.newBuilder().body(ResponseBody.create(body, EVENTS, -1)).build(), listener);
    } finally {
      // It is the connection's, which the next request may use.
      waiting.clearDeadline();
    }
    return listener.ending();
  }

  /** There is no use in more; thrown through the reader of events, which ends on any exception. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Enough() {
      super(null, null, false, false);
    }
  }

  private static final class Listener extends EventSourceListener {
    private final Reply reply;
    private final Runnable onFinish;
    private @Nullable Throwable broken;

    private Listener(Reply reply, Runnable onFinish) {
      this.reply = reply;
      this.onFinish = onFinish;
    }

    @Override
    public void onEvent(
        EventSource source, @Nullable String id, @Nullable String type, String data) {
      if (!reply.takeEvent(data)) throw new Enough();
      if (reply.isFinished()) onFinish.run();
    }

    @Override
    public void onFailure(
        EventSource source, @Nullable Throwable thrown, @Nullable Response response) {
      broken = thrown;
    }

    private @Nullable Ending ending() throws IOException {
      return switch (broken) {
        case null -> null;
        case Enough _ -> null;
        case ChatFailure failure -> throw failure;
        case SocketTimeoutException _ -> Ending.STALLED;
        case InterruptedIOException _ -> Ending.STALLED;
        case IOException _ -> Ending.CUT;
        case RuntimeException e -> throw e;
        default -> throw new IOException(broken);
      };
    }
  }
}
