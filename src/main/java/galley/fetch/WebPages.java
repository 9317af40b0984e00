package galley.fetch;

import galley.link.LinkUrl;
import galley.page.BotWall;
import galley.page.RawPage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// Pages from the network, within [WebLimits].
public final class WebPages implements PageSource {
  private static final String ACCEPT = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";
  private static final long PEEK = 64 << 10;
  private static final String ANYTHING = "application/octet-stream";
  private static final ByteString PDF = ByteString.encodeUtf8("%PDF-");

  private final Web web;

  /// Pages within these limits.
  ///
  /// @param languages an `Accept-Language`: `zh-CN,zh;q=0.9,en;q=0.8`
  public WebPages(WebLimits limits, String languages) {
    this.web = new Web(limits, headers(languages), UnaryOperator.identity());
  }

  /// Pages within these limits, kept in a folder (50 MB at most) as their servers allow, so that
  /// nothing is fetched twice without need. A folder that another program uses is left alone.
  public WebPages(WebLimits limits, String languages, CacheFolder folder) {
    this.web = new Web(limits, headers(languages), Web.keeping(folder));
  }

  /// The same by the proxy, and to the private addresses, that the person has set; nothing is kept.
  public WebPages(WebLimits limits, Supplier<WebAccess> access, String languages) {
    this.web = new Web(limits, headers(languages), access, UnaryOperator.identity());
  }

  /// The same by the proxy, and to the private addresses, that the person has set at each request.
  public WebPages(
      WebLimits limits, Supplier<WebAccess> access, String languages, CacheFolder folder) {
    this.web = new Web(limits, headers(languages), access, Web.keeping(folder));
  }

  WebPages(WebLimits limits, String languages, Dns names, Predicate<InetAddress> permitted) {
    this(limits, languages, names, permitted, UnaryOperator.identity());
  }

  WebPages(
      WebLimits limits,
      String languages,
      Dns names,
      Predicate<InetAddress> permitted,
      UnaryOperator<OkHttpClient.Builder> more) {
    this.web = new Web(limits, headers(languages), names, permitted, more);
  }

  private static Map<String, String> headers(String languages) {
    return Map.of("Accept", ACCEPT, "Accept-Language", languages);
  }

  @Override
  public RawPage get(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    return web.get(url, cancellation, response -> page(url, response));
  }

  @Override
  public RawPage getAnew(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    return web.getAnew(url, cancellation, response -> page(url, response));
  }

  private RawPage page(LinkUrl asked, Response response) throws IOException {
    checkStatus(response);
    LinkUrl url = last(asked, response.request().url());
    String contentType = response.header("Content-Type");
    MediaType type = response.body().contentType();
    if (contentType != null && type != null) {
      String mediaType = type.type() + '/' + type.subtype();
      if (!RawPage.isHtml(mediaType)) {
        return file(url, contentType, mediaType, response);
      }
    }
    return RawPage.of(url, contentType, web.bytes(response));
  }

  private static LinkUrl last(LinkUrl asked, HttpUrl last) {
    return last.equals(HttpUrl.parse(asked.value())) ? asked : new LinkUrl(last.toString());
  }

  private static void checkStatus(Response response) throws IOException {
    if (response.isSuccessful()) {
      return;
    }
    String name = BotWall.name(response.peekBody(PEEK).string());
    if (BotWall.isName(name) || "challenge".equals(response.header("cf-mitigated"))) {
      throw new FetchFailure(FailureKind.BLOCKED, name);
    }
    throw Web.status(response.code());
  }

  /** What is no page comes with its bytes if they tell more than their number and are not many. */
  private RawPage file(LinkUrl url, String contentType, String mediaType, Response response)
      throws IOException {
    Long size = declared(response);
    RawPage bare = RawPage.file(url, contentType, size);
    if (size != null && size > web.mostBytes()) {
      return bare;
    }
    BufferedSource source = response.body().source();
    try {
      boolean tells =
          RawPage.isTelling(mediaType)
              || (mediaType.equals(ANYTHING) && source.rangeEquals(0, PDF));
      return !tells || source.request(web.mostBytes() + 1)
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
}
