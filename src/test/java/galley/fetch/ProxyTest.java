package galley.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.link.LinkUrl;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages by a proxy, which is set and unset while the program runs. */
class ProxyTest {
  private final MockWebServer proxy = new MockWebServer();
  private volatile WebAccess access = WebAccess.USUAL;
  private ProxyLogin login = ProxyLogin.NONE;
  private final WebPages pages;

  ProxyTest(@TempDir Path folder) {
    pages = new WebPages(WebLimits.USUAL, () -> access, "en", () -> folder);
  }

  @BeforeEach
  void start() throws IOException {
    proxy.start(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  private void use(Proxy.Type type, int port, boolean allowPrivate) {
    access =
        new WebAccess(
            new Proxy(type, InetSocketAddress.createUnresolved("localhost", port)),
            login,
            allowPrivate);
  }

  private FetchFailure failure(String url) {
    return catchThrowableOfType(
        FetchFailure.class, () -> pages.get(new LinkUrl(url), new Cancellation()));
  }

  private static MockResponse page(String html) {
    return new MockResponse(200, Headers.of("Content-Type", "text/html"), html);
  }

  @Test
  void aPageIsAskedOfTheProxyWhichLooksItsNameUp() throws Exception {
    use(Proxy.Type.HTTP, proxy.getPort(), false);
    proxy.enqueue(page("by proxy"));
    byte[] bytes = pages.get(new LinkUrl("http://a.nowhere.example/x"), new Cancellation()).bytes();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("by proxy");
    RecordedRequest request = proxy.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("GET http://a.nowhere.example/x HTTP/1.1");
  }

  private static MockResponse whoComes() {
    return new MockResponse(407, Headers.of("Proxy-Authenticate", "Basic realm=\"p\""), "who?");
  }

  @Test
  void aProxyThatAsksWhoComesIsToldAndNobodyElse() throws Exception {
    login = () -> Optional.of(ProxyLogin.basic("wei", "pass:word ü"));
    use(Proxy.Type.HTTP, proxy.getPort(), false);
    proxy.enqueue(whoComes());
    proxy.enqueue(page("told"));
    byte[] bytes = pages.get(new LinkUrl("http://a.nowhere.example/x"), new Cancellation()).bytes();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("told");
    assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
    assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("wei:pass:word ü".getBytes(StandardCharsets.UTF_8)));

    // A proxy that is not content with it is asked no third time.
    proxy.enqueue(whoComes());
    proxy.enqueue(whoComes());
    FetchFailure failure = failure("http://a.nowhere.example/y");
    assertThat(failure.kind()).isEqualTo(FailureKind.PROXY);
    assertThat(failure.detail()).doesNotContain("pass");
    assertThat(proxy.getRequestCount()).isEqualTo(4);

    // What is reached directly is never told.
    try (var site = new MockWebServer()) {
      site.start(InetAddress.ofLiteral("127.0.0.1"), 0);
      site.enqueue(whoComes());
      use(Proxy.Type.HTTP, proxy.getPort(), true);
      assertThat(failure("http://127.0.0.1:" + site.getPort() + "/")).isNotNull();
      assertThat(site.getRequestCount()).isEqualTo(1);
      assertThat(site.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
    }
  }

  @Test
  void aSecurePageIsReachedThroughATunnelOfWhichTheProxyKnowsWhoDugIt() throws Exception {
    login = () -> Optional.of(ProxyLogin.basic("wei", "word"));
    use(Proxy.Type.HTTP, proxy.getPort(), false);
    proxy.enqueue(new MockResponse(502, Headers.of(), ""));
    assertThat(failure("https://a.nowhere.example/x")).isNotNull();
    RecordedRequest tunnel = proxy.takeRequest();
    assertThat(tunnel.getRequestLine()).startsWith("CONNECT a.nowhere.example:443");
    assertThat(tunnel.getHeaders().get("Proxy-Authorization")).startsWith("Basic ");
  }

  @Test
  void whatIsSetCountsFromTheNextRequest() throws Exception {
    assertThat(failure("http://a.nowhere.example/").kind()).isEqualTo(FailureKind.UNKNOWN_HOST);
    use(Proxy.Type.HTTP, proxy.getPort(), false);
    proxy.enqueue(page("x"));
    assertThat(pages.get(new LinkUrl("http://a.nowhere.example/"), new Cancellation()).bytes())
        .hasSize(1);
    access = WebAccess.USUAL;
    assertThat(failure("http://b.nowhere.example/").kind()).isEqualTo(FailureKind.UNKNOWN_HOST);
    assertThat(proxy.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://192.168.1.1/",
        "http://router/",
        "http://nas.local/",
        "http://meta.google.internal/",
        "http://x.home.arpa/"
      })
  void privateHostsAreRefusedByAProxyToo(String url) {
    use(Proxy.Type.HTTP, proxy.getPort(), false);
    assertThat(failure(url).kind()).isEqualTo(FailureKind.PRIVATE_ADDRESS);
    assertThat(proxy.getRequestCount()).isZero();
  }

  @Test
  void soIsARedirectToOne() {
    use(Proxy.Type.HTTP, proxy.getPort(), false);
    proxy.enqueue(new MockResponse(302, Headers.of("Location", "http://router/"), ""));
    assertThat(failure("http://a.nowhere.example/").kind()).isEqualTo(FailureKind.PRIVATE_ADDRESS);
    assertThat(proxy.getRequestCount()).isEqualTo(1);
  }

  @Test
  void whereTheyAreAllowedThisMachineIsAskedDirectly() throws Exception {
    try (var here = new MockWebServer()) {
      here.start(InetAddress.ofLiteral("127.0.0.1"), 0);
      here.enqueue(page("here"));
      use(Proxy.Type.HTTP, proxy.getPort(), true);
      byte[] bytes =
          pages
              .get(new LinkUrl("http://127.0.0.1:" + here.getPort() + "/x"), new Cancellation())
              .bytes();
      assertThat(bytes).hasSize(4);
      assertThat(here.takeRequest().getRequestLine()).isEqualTo("GET /x HTTP/1.1");
      assertThat(proxy.getRequestCount()).isZero();
    }
  }

  @Test
  void aProxyThatIsNotThereSaysSo() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    use(Proxy.Type.HTTP, free, false);
    FetchFailure failure = failure("https://a.nowhere.example/");
    assertThat(failure.kind()).isEqualTo(FailureKind.PROXY);
    assertThat(failure.detail()).isEqualTo("localhost:" + free);
  }

  @Test
  void aProxyThatAsksForAUserSaysSo() {
    use(Proxy.Type.HTTP, proxy.getPort(), false);
    proxy.enqueue(new MockResponse(407, Headers.of("Proxy-Authenticate", "Basic"), ""));
    assertThat(failure("http://a.nowhere.example/").kind()).isEqualTo(FailureKind.PROXY);
  }

  @Test
  void socksIsGivenTheName() throws Exception {
    try (var socks = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var asked = new CompletableFuture<String>();
      Thread.startVirtualThread(() -> serve(socks, asked));
      use(Proxy.Type.SOCKS, socks.getLocalPort(), false);
      byte[] bytes =
          pages.get(new LinkUrl("http://a.nowhere.example/"), new Cancellation()).bytes();
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("hi");
      assertThat(asked.get(20, TimeUnit.SECONDS)).isEqualTo("a.nowhere.example");
    }
  }

  /** As much of SOCKS 5 (RFC 1928) as one request needs; what it leads to answers at once. */
  private static void serve(ServerSocket server, CompletableFuture<String> asked) {
    try (Socket socket = server.accept()) {
      var in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      in.readByte();
      in.readNBytes(in.readUnsignedByte());
      out.write(new byte[] {5, 0});
      in.readNBytes(4);
      asked.complete(new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII));
      in.readShort();
      out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi";
      out.write(page.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      in.readAllBytes();
    } catch (IOException e) {
      asked.completeExceptionally(e);
    }
  }

  @Test
  void aRouteIsDirectWithoutAProxy() {
    var routes = new Routes(() -> Proxy.NO_PROXY);
    assertThat(routes.select(URI.create("https://a.example/"))).containsExactly(Proxy.NO_PROXY);
  }
}
