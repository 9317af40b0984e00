package galley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.link.LinkUrl;
import galley.page.PageReader;
import galley.page.RawPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
  private static final WebLimits SMALL =
      new WebLimits(Duration.ofSeconds(20), Duration.ofSeconds(40), 3, 1 << 20, false);
  private static final WebLimits HASTY =
      new WebLimits(Duration.ofMillis(300), Duration.ofMillis(700), 3, 1 << 20, false);

  private final MockWebServer server = new MockWebServer();

  /** All names lead to the server, which alone is permitted; `router.test` is on a private net. */
  private final WebPages pages =
      new WebPages(SMALL, "zh-CN,en;q=0.5", WebPagesTest::lookup, InetAddress::isLoopbackAddress);

  private final WebPages hasty =
      new WebPages(HASTY, "en", WebPagesTest::lookup, InetAddress::isLoopbackAddress);

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageComesWithItsBytesAndItsType() throws Exception {
    server.enqueue(html("<title>Grüße</title>"));

    RawPage page = pages.get(at("/a"), new Cancellation());

    assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<title>Grüße</title>");
    assertThat(page.url()).isEqualTo(at("/a"));
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.charset()).isEqualTo("utf-8");
  }

  @Test
  @Timeout(120)
  void aNameThatIsLookedUpForEverIsGivenUpAtOnceAndItsPlaceIsFree() throws Exception {
    server.enqueue(html("<title>Here</title>"));
    var patient = new WebLimits(Duration.ofHours(1), Duration.ofHours(2), 3, 1 << 20, false);
    var never = new CountDownLatch(1);
    var asked = new CountDownLatch(Fetcher.AT_A_TIME);
    Dns hanging =
        host -> {
          if (!host.startsWith("slow")) return lookup(host);
          asked.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return lookup(host);
        };
    var slow = new WebPages(patient, "en", hanging, InetAddress::isLoopbackAddress);
    List<FetchResult> results = Collections.synchronizedList(new ArrayList<>());
    try (var fetcher = new Fetcher(slow, new PageReader())) {
      for (int i = 0; i < Fetcher.AT_A_TIME; i++) {
        fetcher.submit(new LinkUrl("http://slow" + i + ".test/"), results::add);
      }
      asked.await();
      fetcher.cancelAll();
      var found = new CompletableFuture<FetchResult>();
      fetcher.submit(at("/"), found::complete);
      assertThat(found.get()).isInstanceOf(FetchResult.Fetched.class);
      assertThat(results)
          .hasSize(Fetcher.AT_A_TIME)
          .containsOnly(new FetchResult.Failed(FailureKind.CANCELLED, ""));
    } finally {
      never.countDown();
    }
  }

  @Test
  void aRequestSaysWhoAsksAndInWhichLanguages() throws Exception {
    server.enqueue(html(""));

    pages.get(at("/"), new Cancellation());

    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("User-Agent"))
        .isEqualTo("Mozilla/5.0 (compatible; Galley/0.1)");
    assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("zh-CN,en;q=0.5");
    assertThat(request.getHeaders().get("Accept-Encoding")).contains("br", "gzip");
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "410, NOT_FOUND", "403, HTTP_STATUS", "500, HTTP_STATUS"})
  void anErrorStatusIsToldOnceAndNotTriedAgain(int status, FailureKind kind) {
    server.enqueue(new MockResponse.Builder().code(status).body("gone").build());

    assertFailure("/", kind, Integer.toString(status));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aCheckForRobotsIsNoPage() {
    server.enqueue(
        new MockResponse.Builder().code(403).body("<title>Just a moment...</title>").build());

    assertFailure("/", FailureKind.BLOCKED, "Just a moment...");
  }

  @Test
  void redirectsAreFollowedToTheLastUrl() throws Exception {
    server.enqueue(redirect("/b"));
    server.enqueue(redirect(at("/c?d").value()));
    server.enqueue(html("c"));

    assertThat(pages.get(at("/a"), new Cancellation()).url()).isEqualTo(at("/c?d"));
  }

  @Test
  void redirectsInACircleEnd() {
    for (int i = 0; i < 10; i++) {
      server.enqueue(redirect("/again"));
    }

    assertFailure("/", FailureKind.TOO_MANY_REDIRECTS, "3");
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "weixin://a", "javascript:1"})
  void aRedirectOutOfTheWebIsRefused(String target) {
    server.enqueue(redirect(target));

    assertFailure("/", FailureKind.NOT_WEB, target);
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/, 10.0.0.1",
    "http://169.254.169.254/latest/meta-data, 169.254.169.254",
    "http://3232235521/, 3232235521",
    "http://[fd00::1]/, fd00::1",
    "http://router.test/, router.test",
  })
  void aRedirectToAPrivateAddressIsRefused(String target, String host) {
    server.enqueue(redirect(target));

    assertFailure("/", FailureKind.PRIVATE_ADDRESS, host);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void thisMachineIsAskedOnlyWhereThatIsAllowed() throws Exception {
    WebPages usual = new WebPages(SMALL, "en");
    WebPages allowing = new WebPages(SMALL.allowingPrivate(), "en");
    server.enqueue(html("here"));

    assertThat(failure(usual, new LinkUrl(server.url("/").toString())).kind())
        .isEqualTo(FailureKind.PRIVATE_ADDRESS);
    assertThat(failure(usual, new LinkUrl("http://localhost/")).kind())
        .isEqualTo(FailureKind.PRIVATE_ADDRESS);
    assertThat(allowing.get(new LinkUrl(server.url("/").toString()), new Cancellation()).bytes())
        .hasSize(4);
  }

  @Test
  void aNameWithoutAnAddressIsUnknown() {
    FetchFailure failure = failure(pages, new LinkUrl("https://nowhere.test/"));

    assertThat(failure.kind()).isEqualTo(FailureKind.UNKNOWN_HOST);
    assertThat(failure.detail()).isEqualTo("nowhere.test");
  }

  @Test
  void aPortNobodyListensAtRefuses() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    assertThat(failure(pages, new LinkUrl("http://front.test:" + port + "/")).kind())
        .isEqualTo(FailureKind.REFUSED);
  }

  @Test
  void aServerThatIsNotSecureIsATlsFailure() throws Exception {
    try (ServerSocket plain = new ServerSocket(0)) {
      Thread.startVirtualThread(() -> answerPlainly(plain));
      LinkUrl secure = new LinkUrl("https://front.test:" + plain.getLocalPort() + "/");

      assertThat(failure(pages, secure).kind()).isEqualTo(FailureKind.TLS);
    }
  }

  @Test
  void anAnswerThatNeverComesEndsAtTheLimit() {
    server.enqueue(html("late").newBuilder().headersDelay(1, TimeUnit.MINUTES).build());

    FetchFailure failure = failure(hasty, at("/"));
    assertThat(failure.kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(failure.detail()).isEqualTo("0.7 s");
  }

  @Test
  void aBodyThatTricklesEndsAtTheLimit() {
    server.enqueue(
        html("x".repeat(10_000)).newBuilder().throttleBody(1, 100, TimeUnit.MILLISECONDS).build());

    FetchFailure failure = failure(hasty, at("/"));
    assertThat(failure.kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(failure.detail()).isEqualTo("0.7 s");
  }

  @Test
  void anEndlessBodyIsReadToTheLimitOnly() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .chunkedBody(new Buffer().write(new byte[3 << 20]), 8_192)
            .build());

    assertFailure("/", FailureKind.TOO_LARGE, "1 MB");
  }

  @Test
  void theLimitCountsWhatAGzipBombUnpacksTo() throws Exception {
    Buffer bomb = new Buffer();
    try (GZIPOutputStream packed = new GZIPOutputStream(bomb.outputStream())) {
      packed.write(new byte[200 << 20]);
    }
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .addHeader("Content-Encoding", "gzip")
            .body(bomb)
            .build());

    assertFailure("/", FailureKind.TOO_LARGE, "1 MB");
  }

  @Test
  void aFileThatIsNoPageIsNotReadAtAll() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/pdf")
            .body(new Buffer().write(new byte[3 << 20]))
            .build());

    RawPage file = pages.get(at("/a.pdf"), new Cancellation());

    assertThat(file.isHtml()).isFalse();
    assertThat(file.size()).isEqualTo(3L << 20);
    assertThat(file.bytes()).isEmpty();
  }

  @Test
  void cancellingEndsACallThatWaits() throws Exception {
    server.enqueue(html("late").newBuilder().headersDelay(1, TimeUnit.MINUTES).build());
    Cancellation cancellation = new Cancellation();
    CountDownLatch asked = new CountDownLatch(1);
    Thread.startVirtualThread(
        () -> {
          try {
            server.takeRequest();
            asked.countDown();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          cancellation.cancel();
        });

    FetchFailure failure =
        catchThrowableOfType(FetchFailure.class, () -> pages.get(at("/"), cancellation));

    assertThat(asked.getCount()).isZero();
    assertThat(failure.kind()).isEqualTo(FailureKind.CANCELLED);
  }

  private static void answerPlainly(ServerSocket listening) {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException _) {
        return; // the test is over
      }
    }
  }

  private void assertFailure(String path, FailureKind kind, String detail) {
    FetchFailure failure = failure(pages, at(path));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  private static FetchFailure failure(WebPages pages, LinkUrl url) {
    FetchFailure failure =
        catchThrowableOfType(FetchFailure.class, () -> pages.get(url, new Cancellation()));
    assertThat(failure).as("%s was fetched", url).isNotNull();
    return failure;
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, %PDF-1.7, true",
    "application/octet-stream, %PDF-1.7, true",
    "application/octet-stream, PK, false",
    "application/octet-stream, '', false",
    "image/png, PNG, false",
    "text/plain; charset=utf-8, # Notes, true",
    "application/rss+xml, <rss/>, true",
    "application/json, {}, true",
    "application/zip, %PDF-1.7, false",
  })
  void aFileComesWithItsBytesWhereTheyTellMoreThanTheirNumber(
      String type, String body, boolean brought) throws Exception {
    server.enqueue(new MockResponse.Builder().addHeader("Content-Type", type).body(body).build());

    RawPage file = pages.get(at("/a"), new Cancellation());

    assertThat(new String(file.bytes(), UTF_8)).isEqualTo(brought ? body : "");
    assertThat(file.size()).isEqualTo(body.length());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLargeFileComesWithoutItsBytes(boolean chunked) throws Exception {
    Buffer body = new Buffer().write(new byte[(1 << 20) + 1]);
    MockResponse.Builder answer =
        new MockResponse.Builder().addHeader("Content-Type", "application/pdf");
    server.enqueue((chunked ? answer.chunkedBody(body, 1 << 16) : answer.body(body)).build());

    RawPage file = pages.get(at("/a.pdf"), new Cancellation());

    assertThat(file.bytes()).isEmpty();
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.size()).isEqualTo(chunked ? null : (1L << 20) + 1);
  }

  @Test
  void aFileTooSlowForItsBytesIsStillKnownByItsType() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/pdf")
            .body("%PDF-1.7 and so on".repeat(100))
            .throttleBody(10, 100, TimeUnit.MILLISECONDS)
            .build());

    RawPage file = hasty.get(at("/a.pdf"), new Cancellation());

    assertThat(file.bytes()).isEmpty();
    assertThat(file.size()).isEqualTo(1_800);
  }

  private LinkUrl at(String path) {
    return new LinkUrl("http://front.test:" + server.getPort() + path);
  }

  private static MockResponse html(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "text/html; charset=utf-8")
        .body(body)
        .build();
  }

  private static MockResponse redirect(String target) {
    return new MockResponse.Builder().code(302).addHeader("Location", target).build();
  }

  private static List<InetAddress> lookup(String host) throws UnknownHostException {
    return switch (host) {
      case "nowhere.test" -> throw new UnknownHostException(host);
      case "router.test" -> List.of(InetAddress.ofLiteral("192.168.0.1"));
      default -> List.of(InetAddress.ofLiteral("127.0.0.1"));
    };
  }
}
