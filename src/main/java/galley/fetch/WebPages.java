package galley.fetch;

import galley.link.LinkUrl;
import galley.page.BotWall;
import galley.page.RawPage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.BrotliInterceptor;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// Pages from the network, within [WebLimits].
///
/// Connections are direct: a proxy would look names up itself, behind the back of the check for
/// private addresses.
public final class WebPages implements PageSource {
  private static final String USER_AGENT = "Galley/0.1 (editor for link newsletters)";
  private static final String ACCEPT = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";
  private static final long PEEK = 64 << 10;
  private static final String ANYTHING = "application/octet-stream";
  private static final ByteString PDF = ByteString.encodeUtf8("%PDF-");

  private final OkHttpClient client;
  private final WebLimits limits;
  private final String languages;

  /// Pages within these limits.
  ///
  /// @param languages an `Accept-Language`: `zh-CN,zh;q=0.9,en;q=0.8`
  public WebPages(WebLimits limits, String languages) {
    this(
        limits,
        languages,
        Dns.SYSTEM,
        limits.allowPrivate() ? _ -> true : PublicAddresses::isPublic);
  }

  WebPages(WebLimits limits, String languages, Dns names, Predicate<InetAddress> permitted) {
    this.limits = limits;
    this.languages = languages;
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

  @Override
  public RawPage get(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    HttpUrl target = HttpUrl.parse(url.value());
    if (target == null) {
      throw new FetchFailure(FailureKind.NOT_WEB, url.value());
    }
    Call call = client.newCall(request(target));
    try (var _ = cancellation.onCancel(call::cancel);
        Response response = call.execute()) {
      checkStatus(response);
      HttpUrl last = response.request().url();
      return page(last.equals(target) ? url : new LinkUrl(last.toString()), response);
    } catch (IOException e) {
      if (cancellation.isCancelled()) {
        throw new FetchFailure(FailureKind.CANCELLED, "", e);
      }
      throw failure(e, target.host());
    }
  }

  private Request request(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("User-Agent", USER_AGENT)
        .header("Accept", ACCEPT)
        .header("Accept-Language", languages)
        .build();
  }

  private static void checkStatus(Response response) throws IOException {
    int status = response.code();
    if (response.isSuccessful()) {
      return;
    }
    String name = BotWall.name(response.peekBody(PEEK).string());
    if (BotWall.isName(name) || "challenge".equals(response.header("cf-mitigated"))) {
      throw new FetchFailure(FailureKind.BLOCKED, name);
    }
    boolean gone = status == 404 || status == 410;
    throw new FetchFailure(
        gone ? FailureKind.NOT_FOUND : FailureKind.HTTP_STATUS, Integer.toString(status));
  }

  private RawPage page(LinkUrl url, Response response) throws IOException {
    String contentType = response.header("Content-Type");
    MediaType type = response.body().contentType();
    if (contentType != null && type != null) {
      String mediaType = type.type() + '/' + type.subtype();
      if (!RawPage.isHtml(mediaType)) {
        return file(url, contentType, mediaType, response);
      }
    }
    BufferedSource source = response.body().source();
    if (source.request(limits.bytes() + 1)) {
      throw new FetchFailure(FailureKind.TOO_LARGE, (limits.bytes() >> 20) + " MB");
    }
    return RawPage.of(url, contentType, source.readByteArray());
  }

  /** What is no page comes with its bytes if they tell more than their number and are not many. */
  private RawPage file(LinkUrl url, String contentType, String mediaType, Response response)
      throws IOException {
    Long size = declared(response);
    RawPage bare = RawPage.file(url, contentType, size);
    if (size != null && size > limits.bytes()) {
      return bare;
    }
    BufferedSource source = response.body().source();
    try {
      boolean tells =
          RawPage.isTelling(mediaType)
              || (mediaType.equals(ANYTHING) && source.rangeEquals(0, PDF));
      return !tells || source.request(limits.bytes() + 1)
          ? bare
          : RawPage.of(url, contentType, source.readByteArray());
    } catch (InterruptedIOException _) {
      return bare; // too slow for its bytes, but what it is has been said
    }
  }

  private static @Nullable Long declared(Response response) {
    long length = response.body().contentLength();
    return length < 0 ? null : length;
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
