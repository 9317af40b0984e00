package galley.fetch;

import galley.link.LinkUrl;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.BrotliInterceptor;
import okio.BufferedSource;

/// The one door to the network: every request passes the limits and the check for private
/// addresses, and every fault leaves as a [FetchFailure].
///
/// Connections are direct: a proxy would look names up itself, behind the back of the check.
final class Web {
  private static final String USER_AGENT = "Galley/0.1 (editor for link newsletters)";

  /** Takes from an answer what is wanted of it, before it is closed. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Response response) throws IOException;
  }

  private final OkHttpClient client;
  private final WebLimits limits;
  private final Headers headers;

  /** Requests with these headers besides the one that says who asks. */
  Web(WebLimits limits, Map<String, String> headers) {
    this(
        limits, headers, Dns.SYSTEM, limits.allowPrivate() ? _ -> true : PublicAddresses::isPublic);
  }

  Web(WebLimits limits, Map<String, String> headers, Dns names, Predicate<InetAddress> permitted) {
    this.limits = limits;
    this.headers = Headers.of(headers).newBuilder().set("User-Agent", USER_AGENT).build();
    this.client =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .dns(new GuardedDns(names, limits.connect(), permitted))
            .connectTimeout(limits.connect())
            .readTimeout(Duration.ZERO)
            .callTimeout(limits.call())
            .followRedirects(false)
            .addInterceptor(new Redirects(limits.redirects(), permitted))
            .addInterceptor(BrotliInterceptor.INSTANCE)
            .build();
  }

  <T> T get(LinkUrl url, Cancellation cancellation, Reading<T> reading) throws FetchFailure {
    HttpUrl target = HttpUrl.parse(url.value());
    if (target == null) {
      throw new FetchFailure(FailureKind.NOT_WEB, url.value());
    }
    Call call = client.newCall(new Request.Builder().url(target).headers(headers).build());
    try (var _ = cancellation.onCancel(call::cancel);
        Response response = call.execute()) {
      return reading.read(response);
    } catch (IOException e) {
      if (cancellation.isCancelled()) {
        throw new FetchFailure(FailureKind.CANCELLED, "", e);
      }
      throw failure(e, target.host());
    }
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
    return new FetchFailure(
        gone ? FailureKind.NOT_FOUND : FailureKind.HTTP_STATUS, Integer.toString(status));
  }

  private FetchFailure failure(IOException e, String host) {
    return switch (e) {
      case FetchFailure failure -> failure;
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

  private static String seconds(Duration limit) {
    long millis = limit.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
  }
}
