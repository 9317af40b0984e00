package galley.chat;

import galley.chat.ChatFailure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/// Asks chat models. All methods block; to interrupt the thread is to cancel: the socket is closed
/// and the method fails at once as [Kind#CANCELLED].
///
/// Redirects are not followed: a key must not travel. One object serves all threads, and remembers
/// what each server does not understand.
public final class ChatClient {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String USER_AGENT = "Galley/0.1 (editor for link newsletters)";
  private static final long LONGEST_ERROR = 64 << 10;

  private final ChatLimits limits;
  private final OkHttpClient client;
  private final ReplyReader reader;
  private final Map<String, Set<Extra>> understood = new ConcurrentHashMap<>();

  public ChatClient(ChatLimits limits) {
    this(limits, ProxySelector.of(null));
  }

  /// @param proxies says for each request which way it takes
  public ChatClient(ChatLimits limits, ProxySelector proxies) {
    this(limits, proxies, Optional::empty);
  }

  /// @param proxies says for each request which way it takes
  /// @param login the `Proxy-Authorization` for a proxy that asks for one
  public ChatClient(ChatLimits limits, ProxySelector proxies, Supplier<Optional<String>> login) {
    this.limits = limits;
    reader = new ReplyReader(limits);
    client =
        new OkHttpClient.Builder()
            .proxySelector(proxies)
            .proxyAuthenticator((_, refused) -> told(refused, login))
            .connectTimeout(limits.connect())
            .readTimeout(limits.stall())
            .writeTimeout(limits.stall())
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  private static @Nullable Request told(Response refused, Supplier<Optional<String>> login) {
    String header = "Proxy-Authorization";
    if (refused.request().header(header) != null) return null;
    return login
        .get()
        .map(value -> refused.request().newBuilder().header(header, value).build())
        .orElse(null);
  }

  /// Asks once; again only where the server says that it will do better then: after a short wait
  /// when there were too many requests or it had an error, and without what it does not understand.
  ///
  /// @param onText is given all that was said so far, without thoughts, each time there is more; on
  ///   another thread, one call at a time, and never after this method has returned
  /// @throws ChatFailure if nothing was said; what broke off comes as an answer that is not whole
  public Answer ask(ChatModel model, ChatRequest request, Consumer<String> onText)
      throws ChatFailure {
    long end = System.nanoTime() + limits.overall().toNanos();
    var outlet = new Outlet(onText, model.key());
    try {
      return askPatiently(model, request, outlet, end);
    } finally {
      outlet.close();
    }
  }

  private Answer askPatiently(ChatModel model, ChatRequest request, Outlet outlet, long end)
      throws ChatFailure {
    try {
      return askPlainer(model, request, outlet, end);
    } catch (ChatFailure failure) {
      Duration wait = waitAfter(failure);
      if (wait == null) throw failure;
      pause(wait);
      return askPlainer(model, request, outlet, end);
    }
  }

  /** How long to wait before a second attempt; null if there is to be none. */
  private @Nullable Duration waitAfter(ChatFailure failure) {
    if (failure.kind() != Kind.RATE_LIMITED && failure.kind() != Kind.SERVER) return null;
    Duration wait = failure.retryAfter().orElse(limits.backOff());
    return wait.compareTo(limits.longestWait()) > 0 ? null : wait;
  }

  private static void pause(Duration wait) throws ChatFailure {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChatFailure(Kind.CANCELLED, "");
    }
  }

  /** Asks, and without what the server complains about as long as it does. */
  private Answer askPlainer(ChatModel model, ChatRequest request, Outlet outlet, long end)
      throws ChatFailure {
    String server = model.base() + " " + model.name();
    while (true) {
      Set<Extra> extras = understood.getOrDefault(server, EnumSet.allOf(Extra.class));
      Object said =
          run(
              call(model, request, extras, end),
              model.key(),
              r -> read(r, model, request, extras, outlet));
      if (said instanceof Answer answer) return answer;
      Set<Extra> left = EnumSet.copyOf(extras);
      ((Complaint) said).about().forEach(left::remove);
      understood.put(server, left);
    }
  }

  /** Some of what was asked for is not understood. */
  private record Complaint(Set<Extra> about) {}

  private Object read(
      Response response, ChatModel model, ChatRequest request, Set<Extra> extras, Outlet outlet)
      throws IOException {
    if (!response.isSuccessful()) {
      ServerError error = error(response, model.key());
      Set<Extra> about = error.complaints(extras);
      if (!about.isEmpty()) return new Complaint(about);
      throw failure(response, error, model.key());
    }
    return reader.read(response, new Reply(request, model.key(), limits.text(), outlet));
  }

  /// The names of the models that a server has, sorted; empty if it does not tell.
  public List<String> models(BaseUrl base, @Nullable ApiKey key) throws ChatFailure {
    long end = System.nanoTime() + limits.overall().toNanos();
    Request request = request(base, "models", key).get().build();
    return run(
        call(request, end),
        key,
        response -> {
          if (!response.isSuccessful()) throw failure(response, error(response, key), key);
          var body = Okio.buffer(new Bounded(response.body().source(), limits.bytes()));
          return ModelNames.read(body.readUtf8());
        });
  }

  private Call call(ChatModel model, ChatRequest request, Set<Extra> extras, long end) {
    String json = RequestJson.of(model.name(), request, extras);
    return call(
        request(model.base(), "chat/completions", model.key())
            .header("Accept", "text/event-stream, application/json")
            .post(RequestBody.create(json, JSON))
            .build(),
        end);
  }

  private Call call(Request request, long end) {
    Call call = client.newCall(request);
    call.timeout().deadlineNanoTime(end);
    return call;
  }

  private static Request.Builder request(BaseUrl base, String name, @Nullable ApiKey key) {
    var request = new Request.Builder().url(base.call(name)).header("User-Agent", USER_AGENT);
    return key == null ? request : request.header("Authorization", key.header());
  }

  /** What is made of a response. */
  private interface Reading<T> {
    T read(Response response) throws IOException;
  }

  /// Runs a call on a thread of its own: a thread that waits for a socket does not hear that it is
  /// interrupted.
  private <T> T run(Call call, @Nullable ApiKey key, Reading<T> reading) throws ChatFailure {
    var work =
        new FutureTask<T>(
            () -> {
              try (Response response = call.execute()) {
                return reading.read(response);
              }
            });
    Thread.ofVirtual().name("chat").start(work);
    try {
      return work.get();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw new ChatFailure(Kind.CANCELLED, "");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ChatFailure failure) throw hidden(failure, key);
      if (e.getCause() instanceof IOException broken) throw failure(broken, call);
      throw new IllegalStateException(e);
    }
  }

  /** Without the key before anything is cut off: half a key would no longer be recognised. */
  private static ServerError error(Response response, @Nullable ApiKey key) throws IOException {
    String body = response.peekBody(LONGEST_ERROR).string();
    return ServerError.read(response.code(), ApiKey.hide(key, body));
  }

  private static ChatFailure failure(Response response, ServerError error, @Nullable ApiKey key) {
    if (response.isRedirect()) {
      String to = response.header("Location", "");
      return new ChatFailure(Kind.REDIRECTED, ApiKey.hide(key, String.valueOf(to)));
    }
    return hidden(new ChatFailure(error.kind(), error.detail(), RetryAfter.of(response)), key);
  }

  /** The same without the key, should the server have repeated it. */
  private static ChatFailure hidden(ChatFailure failure, @Nullable ApiKey key) {
    String detail = ApiKey.hide(key, failure.detail());
    return new ChatFailure(failure.kind(), detail, failure.retryAfter().orElse(null));
  }

  private ChatFailure failure(IOException broken, Call call) {
    String host = call.request().url().host();
    return switch (broken) {
      case SocketTimeoutException e when !isConnecting(e) ->
          new ChatFailure(Kind.STALLED, limits.stall().toSeconds() + " s");
      case SocketTimeoutException _ -> new ChatFailure(Kind.UNREACHABLE, host);
      case InterruptedIOException _ ->
          new ChatFailure(Kind.TIMED_OUT, limits.overall().toSeconds() + " s");
      case SSLException _ -> new ChatFailure(Kind.TLS, host);
      default -> new ChatFailure(Kind.UNREACHABLE, host);
    };
  }

  private static boolean isConnecting(SocketTimeoutException e) {
    return String.valueOf(e.getMessage()).contains("connect");
  }

  /** Where text goes until the question is over, without the key. */
  private static final class Outlet implements Consumer<String> {
    private final Consumer<String> to;
    private final @Nullable ApiKey key;
    private boolean closed;

    private Outlet(Consumer<String> to, @Nullable ApiKey key) {
      this.to = to;
      this.key = key;
    }

    @Override
    public synchronized void accept(String text) {
      if (!closed) to.accept(ApiKey.hide(key, text));
    }

    private synchronized void close() {
      closed = true;
    }
  }
}
