package galley.fetch;

import galley.link.LinkUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.Response;

/// Pictures from the network: smaller limits than a page's, the same guards.
///
/// They have connections of their own, so that no page waits for one.
public final class WebPictures implements PictureSource {
  private static final Map<String, String> HEADERS =
      Map.of("Accept", "image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5");
  private static final WebLimits LIMITS =
      new WebLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), 5, 2L << 20, false);

  private final Web web;

  public WebPictures(boolean allowPrivate) {
    this.web =
        new Web(
            allowPrivate ? LIMITS.allowingPrivate() : LIMITS, HEADERS, UnaryOperator.identity());
  }

  /// By the proxy, and to the private addresses, that the person has set at each request.
  public WebPictures(Supplier<WebAccess> access) {
    this.web = new Web(LIMITS, HEADERS, access, UnaryOperator.identity());
  }

  WebPictures(WebLimits limits, Dns names, Predicate<InetAddress> permitted) {
    this.web = new Web(limits, HEADERS, names, permitted, UnaryOperator.identity());
  }

  @Override
  public byte[] get(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    return web.get(url, cancellation, this::bytes);
  }

  private byte[] bytes(Response response) throws IOException {
    if (!response.isSuccessful()) {
      throw Web.status(response.code());
    }
    return web.bytes(response);
  }
}
