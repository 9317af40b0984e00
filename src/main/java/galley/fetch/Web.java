package galley.fetch;

import galley.link.LinkUrl;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.CacheControl;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.BrotliInterceptor;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// The one door to the network: every request passes the limits and the check for private
/// addresses, and every fault leaves as a [FetchFailure].
///
/// A proxy looks names up itself, behind the back of the check. So a name that goes by one is
/// looked up here too, and refused if it is private by what it is called or where it leads; a proxy
/// that then finds another address is beyond us.
final class Web {
  /// Says who asks, in the form that visitors on nobody's behalf but a reader's use: many sites
  /// refuse a bare name that they do not know, and few this.
  private static final String USER_AGENT = "Mozilla/5.0 (compatible; Galley/0.1)";

  private static final Duration MOST_PATIENCE = Duration.ofSeconds(10);

  /** For a name that somebody else will look up as well: what takes longer is taken for unknown. */
  private static final Duration LOOK_UP = Duration.ofSeconds(2);

  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private static final CacheControl ASK_AGAIN =
      new CacheControl.Builder().maxAge(0, TimeUnit.SECONDS).build();

  /** Takes from an answer what is wanted of it, before it is closed. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Response response) throws IOException;
  }

  private final Supplier<OkHttpClient> client;
  private final WebLimits limits;
  private final Supplier<WebAccess> access;
  private final Routes routes;
  private final Headers headers;
  private volatile WebAccess lastAccess = WebAccess.USUAL;

  /** Keeps answers in a folder, as their servers allow. */
  static UnaryOperator<OkHttpClient.Builder> keeping(CacheFolder folder) {
    return client -> client.cache(PageCache.in(folder));
  }

  /** Requests with these headers besides the one that says who asks. */
  Web(WebLimits limits, Map<String, String> headers, UnaryOperator<OkHttpClient.Builder> more) {
    this(limits, headers, () -> WebAccess.direct(limits.allowPrivate()), more);
  }

  /// The same as the person has it at each request.
  Web(
      WebLimits limits,
      Map<String, String> headers,
      Supplier<WebAccess> access,
      UnaryOperator<OkHttpClient.Builder> more) {
    this(
        limits,
        headers,
        Dns.SYSTEM,
        access,
        address -> access.get().allowPrivate() || PublicAddresses.isPublic(address),
        more);
  }

  Web(
      WebLimits limits,
      Map<String, String> headers,
      Dns names,
      Predicate<InetAddress> permitted,
      UnaryOperator<OkHttpClient.Builder> more) {
    this(limits, headers, names, () -> WebAccess.USUAL, permitted, more);
  }

  Web(
      WebLimits limits,
      Map<String, String> headers,
      Dns names,
      Supplier<WebAccess> access,
      Predicate<InetAddress> permitted,
      UnaryOperator<OkHttpClient.Builder> more) {
    this.limits = limits;
    this.access = access;
    this.routes = new Routes(() -> access.get().proxy());
    this.headers = Headers.of(headers).newBuilder().set("User-Agent", USER_AGENT).build();
    this.client = new Once<>(() -> more.apply(guarded(names, permitted)).build());
  }

  private OkHttpClient.Builder guarded(Dns names, Predicate<InetAddress> permitted) {
    var proxied =
        new ProxiedNames(
            routes, new GuardedDns(names, LOOK_UP, permitted), () -> access.get().allowPrivate());
    return new OkHttpClient.Builder()
        .proxySelector(routes)
        .proxyAuthenticator((_, refused) -> login(refused))
        .dns(new GuardedDns(names, limits.connect(), permitted))
        .connectTimeout(limits.connect())
        .readTimeout(Duration.ZERO)
        .callTimeout(limits.call())
        .followRedirects(false)
        .addInterceptor(new Redirects(limits.redirects(), permitted))
        .addInterceptor(proxied)
        .addInterceptor(new Courtesy(patience(limits)))
        .addInterceptor(BrotliInterceptor.INSTANCE)
        .addNetworkInterceptor(chain -> Courtesy.readable(chain.proceed(chain.request())));
  }

  /// The same request with what the proxy wants to know; null where it knew that already, and still
  /// refused.
  private @Nullable Request login(Response refused) {
    if (refused.request().header(PROXY_AUTHORIZATION) != null) return null;
    return access
        .get()
        .login()
        .header()
        .map(told -> refused.request().newBuilder().header(PROXY_AUTHORIZATION, told).build())
        .orElse(null);
  }

  private static Duration patience(WebLimits limits) {
    Duration half = limits.call().dividedBy(2);
    return half.compareTo(MOST_PATIENCE) < 0 ? half : MOST_PATIENCE;
  }

  <T> T get(LinkUrl url, Cancellation cancellation, Reading<T> reading) throws FetchFailure {
    return get(url, cancellation, new CacheControl.Builder().build(), reading);
  }

  /** As the server says it is now, whatever it once said of how long an answer keeps. */
  <T> T getAnew(LinkUrl url, Cancellation cancellation, Reading<T> reading) throws FetchFailure {
    return get(url, cancellation, ASK_AGAIN, reading);
  }

  private <T> T get(
      LinkUrl url, Cancellation cancellation, CacheControl caching, Reading<T> reading)
      throws FetchFailure {
    HttpUrl target = HttpUrl.parse(url.value());
    if (target == null) {
      throw new FetchFailure(FailureKind.NOT_WEB, url.value());
    }
    Call call =
        client()
            .newCall(
                new Request.Builder().url(target).headers(headers).cacheControl(caching).build());
    try (var _ = cancellation.onCancel(call::cancel);
        Response response = ScopedValue.where(GuardedDns.WISH, cancellation).call(call::execute)) {
      return reading.read(response);
    } catch (IOException e) {
      if (cancellation.isCancelled()) {
        throw new FetchFailure(FailureKind.CANCELLED, "", e);
      }
      throw failure(e, target.host());
    }
  }

  /** Connections that were made under other settings are not used again. */
  private OkHttpClient client() {
    OkHttpClient made = client.get();
    WebAccess now = access.get();
    if (!now.equals(lastAccess)) {
      lastAccess = now;
      made.connectionPool().evictAll();
    }
    return made;
  }

  long mostBytes() {
    return limits.bytes();
  }

  /** The whole body, unpacked. */
  byte[] bytes(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(limits.bytes() + 1)) {
      throw new FetchFailure(FailureKind.TOO_LARGE, (limits.bytes() >> 20) + " MB");
    }
    return source.readByteArray();
  }

  /** The failure that a status other than success means. */
  static FetchFailure status(int status) {
    boolean gone = status == 404 || status == 410;
    if (status == 407) return new FetchFailure(FailureKind.PROXY, "407");
    return new FetchFailure(
        gone ? FailureKind.NOT_FOUND : FailureKind.HTTP_STATUS, Integer.toString(status));
  }

  private FetchFailure failure(IOException e, String host) {
    return switch (e) {
      case FetchFailure failure -> failure;
      case IOException _ when routes.isProxied(host) && isOfProxy(e) ->
          new FetchFailure(FailureKind.PROXY, routes.proxyName(), e);
      case GuardedDns.Refused refused ->
          refused.kind() == FailureKind.TIMEOUT
              ? new FetchFailure(FailureKind.TIMEOUT, seconds(limits.connect()), e)
              : new FetchFailure(refused.kind(), String.valueOf(refused.getMessage()), e);
      case UnknownHostException _ -> new FetchFailure(FailureKind.UNKNOWN_HOST, host, e);
      case SocketTimeoutException _ ->
          new FetchFailure(FailureKind.TIMEOUT, seconds(limits.connect()), e);
      case InterruptedIOException _ ->
          new FetchFailure(FailureKind.TIMEOUT, seconds(limits.call()), e);
      case ConnectException _ -> new FetchFailure(FailureKind.REFUSED, host, e);
      case NoRouteToHostException _ -> new FetchFailure(FailureKind.REFUSED, host, e);
      case SSLException _ -> new FetchFailure(FailureKind.TLS, String.valueOf(e.getMessage()), e);
      default -> new FetchFailure(FailureKind.OTHER, String.valueOf(e.getMessage()), e);
    };
  }

  /** Whether no page can have been asked for: the way to it ends before. */
  private static boolean isOfProxy(IOException e) {
    return e instanceof SocketException
        || (e instanceof UnknownHostException
            && !(e instanceof GuardedDns.Refused r && r.kind() == FailureKind.PRIVATE_ADDRESS))
        || String.valueOf(e.getMessage()).contains("with proxy");
  }

  private static String seconds(Duration limit) {
    long millis = limit.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
  }
}
