package galley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.link.LinkUrl;
import galley.page.PageReader;
import galley.page.RawPage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that are broken or mean harm: each costs a bounded time and memory, and its link alone.
class HostileServerTest {
  private static final WebLimits LIMITS =
      new WebLimits(Duration.ofSeconds(20), Duration.ofSeconds(40), 3, 1 << 20, false);
  private static final WebLimits WIDE =
      new WebLimits(Duration.ofSeconds(20), Duration.ofSeconds(40), 3, 6 << 20, false);

  private final MockWebServer server = new MockWebServer();
  private final WebPages pages = pages(LIMITS, UnaryOperator.identity());

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tenMegabytesOfHeadersAreNotRead() throws Exception {
    String headers = "HTTP/1.1 200 OK\n" + ("X-A: " + "a".repeat(1_000) + "\n").repeat(10_000);
    try (RawServer raw = RawServer.saying(headers + "\nhello")) {
      assertThat(failure(raw).kind()).isEqualTo(FailureKind.OTHER);
    }
  }

  @Test
  void aHeaderLineThatNeverEndsIsNotRead() throws Exception {
    try (RawServer raw =
        RawServer.saying("HTTP/1.1 200 OK\nX-A: " + "a".repeat(10 << 20) + "\n\nhello")) {
      assertThat(failure(raw).kind()).isEqualTo(FailureKind.OTHER);
    }
  }

  @Test
  void aBodyShorterThanItsLengthIsNoPage() throws Exception {
    try (RawServer raw =
        RawServer.saying("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 99\n\nhalf")) {
      assertThat(failure(raw).kind()).isEqualTo(FailureKind.OTHER);
    }
  }

  @Test
  void ofABodyLongerThanItsLengthTheRestIsLeft() throws Exception {
    try (RawServer raw =
        RawServer.saying(
            "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 4\n\nfour more")) {
      assertThat(new String(get(pages, raw).bytes(), UTF_8)).isEqualTo("four");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello, I am no HTTP server\n",
        "HTTP/1.1 abc\n\n",
        "HTTP/0.9 200\n\n",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\n",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n-5\nhello\n",
        "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\nthis is no gzip",
        "HTTP/1.1 200 OK\nContent-Encoding: br\n\nthis is no brotli, not at all",
        "HTTP/1.1 302 Found\nLocation: http://\n\n",
      })
  void garbageIsAFailureOfItsLink(String answer) throws Exception {
    try (RawServer raw = RawServer.saying(answer)) {
      assertThat(failure(raw).kind()).isIn(FailureKind.OTHER, FailureKind.NOT_WEB);
    }
  }

  @Test
  void trailersBehindTheLastChunkAreNoHarm() throws Exception {
    try (RawServer raw =
        RawServer.saying(
            "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\n\n"
                + "5\nhello\n0\nX-Late: a\nSet-Cookie: a=b\n\n")) {
      assertThat(new String(get(pages, raw).bytes(), UTF_8)).isEqualTo("hello");
    }
  }

  @Test
  void aBombPackedTwiceIsNotUnpackedTwice() throws Exception {
    server.enqueue(packed("gzip, gzip", gzip(gzip(new Buffer().write(new byte[50 << 20])))));

    assertBounded();
  }

  /** 64 MB of zeros in 106 bytes. */
  @Test
  void theLimitCountsWhatABrotliBombUnpacksTo() throws Exception {
    server.enqueue(
        packed(
            "br",
            new Buffer()
                .write(
                    Base64.getDecoder()
                        .decode(
                            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCH"
                                + "BQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/L"
                                + "//8//BMAcVgAoHv/Bw=="))));

    FetchFailure failure = failure(pages, at("/"));
    assertThat(failure.kind()).isEqualTo(FailureKind.TOO_LARGE);
  }

  @Test
  void aSlowDripEndsTheMomentItIsCancelled() throws Exception {
    try (RawServer raw =
        new RawServer(
            (out, _) -> {
              out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
              while (true) {
                out.write('x');
                out.flush();
                pause(20);
              }
            })) {
      Cancellation cancellation = new Cancellation();
      CompletableFuture<FetchFailure> failed =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(FetchFailure.class, () -> pages.get(at(raw), cancellation)));
      while (raw.connections.get() == 0) pause(5);

      cancellation.cancel();

      assertThat(failed.get(20, TimeUnit.SECONDS).kind()).isEqualTo(FailureKind.CANCELLED);
      assertThat(raw.ended.await(20, TimeUnit.SECONDS)).as("the socket is closed").isTrue();
    }
  }

  @Test
  void aCertificateNobodyVouchesForIsRefused() throws Exception {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("front.test").build();
    secure(own);

    assertThat(failure(pages, secureAt("front.test")).kind()).isEqualTo(FailureKind.TLS);
  }

  @Test
  void aCertificateOfAnotherHostIsRefused() throws Exception {
    HeldCertificate other =
        new HeldCertificate.Builder().addSubjectAlternativeName("other.test").build();
    secure(other);
    server.enqueue(page("hello"));

    assertThat(failure(trusting(other), secureAt("front.test")).kind()).isEqualTo(FailureKind.TLS);
    assertThat(trusting(other).get(secureAt("other.test"), new Cancellation()).bytes()).hasSize(5);
  }

  @Test
  void aCertificateThatHasExpiredIsRefused() throws Exception {
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate expired =
        new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName("front.test")
            .validityInterval(0, ChronoUnit.DAYS.getDuration().toMillis())
            .build();
    secure(expired);

    assertThat(failure(trusting(authority), secureAt("front.test")).kind())
        .isEqualTo(FailureKind.TLS);
  }

  @Test
  void severalPagesOfASecureHostShareAnHttp2Connection() throws Exception {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("front.test").build();
    secure(own);
    WebPages pages = trusting(own);
    for (int i = 0; i < 3; i++) {
      server.enqueue(page("hello"));
      assertThat(pages.get(secureAt("front.test"), new Cancellation()).bytes()).hasSize(5);
    }

    for (int i = 0; i < 3; i++) {
      var request = server.takeRequest();
      assertThat(request.getVersion()).isEqualTo("HTTP/2");
      assertThat(request.getConnectionIndex()).isZero();
    }
  }

  @Test
  void neitherCookiesNorPasswordsAreSent() throws Exception {
    server.enqueue(page("a").newBuilder().addHeader("Set-Cookie", "a=b").build());
    server.enqueue(
        new MockResponse.Builder()
            .code(302)
            .addHeader("Location", "http://user:word@other.test:" + server.getPort() + "/c")
            .addHeader("Set-Cookie", "c=d")
            .build());
    server.enqueue(page("c"));

    pages.get(at("/a"), new Cancellation());
    pages.get(
        new LinkUrl("http://user:word@front.test:" + server.getPort() + "/b"), new Cancellation());

    for (int i = 0; i < 3; i++) {
      Headers sent = server.takeRequest().getHeaders();
      assertThat(sent.names()).doesNotContain("Cookie", "Authorization", "Referer");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://224.0.0.1/",
        "http://127.0.0.1./",
        "http://localhost./",
        "http://LOCALHOST/",
        "http://example.org@127.0.0.1/",
        "http://example.org:80@localhost/",
        "http://１２７.0.0.1/",
        "http://0/",
      })
  void thisMachineIsNotReachedHoweverItIsSpelled(String url) {
    WebPages usual = new WebPages(LIMITS, "en");
    FetchFailure failure =
        catchThrowableOfType(
            FetchFailure.class, () -> usual.get(new LinkUrl(url), new Cancellation()));

    assertThat(failure.kind())
        .as(url)
        .isIn(
            FailureKind.PRIVATE_ADDRESS,
            FailureKind.NOT_WEB,
            FailureKind.UNKNOWN_HOST); // no resolver knows the spelling
  }

  @Test
  void aNameThatChangesItsAddressIsLookedAtEachTime() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    WebPages rebound =
        new WebPages(
            LIMITS,
            "en",
            _ ->
                List.of(
                    InetAddress.ofLiteral(
                        lookups.getAndIncrement() == 0 ? "127.0.0.1" : "192.168.0.1")),
            InetAddress::isLoopbackAddress);
    server.enqueue(page("hello").newBuilder().addHeader("Connection", "close").build());

    assertThat(rebound.get(at("/"), new Cancellation()).bytes()).hasSize(5);
    assertThat(failure(rebound, at("/")).kind()).isEqualTo(FailureKind.PRIVATE_ADDRESS);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void nullBytesNestingAndEndlessLinesAreReadAllTheSame() throws Exception {
    String head = "<title>A title for a test page</title>";
    List<String> bodies =
        List.of(
            head + "\0".repeat(100_000),
            head + "<div>".repeat(100_000),
            head + "<p>" + "word ".repeat(1_000_000));
    try (Fetcher fetcher = new Fetcher(pages(WIDE, UnaryOperator.identity()), new PageReader())) {
      for (String body : bodies) {
        server.enqueue(page(body));
        CompletableFuture<FetchResult> result = new CompletableFuture<>();
        fetcher.submit(at("/" + body.length()), result::complete);

        assertThat(result.get())
            .isInstanceOfSatisfying(
                FetchResult.Fetched.class,
                page -> assertThat(page.facts().title()).isEqualTo("A title for a test page"));
      }
    }
  }

  private void assertBounded() {
    try {
      assertThat(pages.get(at("/"), new Cancellation()).bytes().length)
          .isLessThanOrEqualTo(1 << 20);
    } catch (FetchFailure failure) {
      assertThat(failure.kind()).isIn(FailureKind.TOO_LARGE, FailureKind.OTHER);
    }
  }

  private void secure(HeldCertificate certificate) {
    server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
  }

  private static WebPages trusting(HeldCertificate certificate) {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    X509TrustManager manager = trust.trustManager();
    return pages(LIMITS, client -> client.sslSocketFactory(trust.sslSocketFactory(), manager));
  }

  private static WebPages pages(
      WebLimits limits, UnaryOperator<okhttp3.OkHttpClient.Builder> more) {
    return new WebPages(
        limits,
        "en",
        _ -> List.of(InetAddress.ofLiteral("127.0.0.1")),
        InetAddress::isLoopbackAddress,
        more);
  }

  private static RawPage get(WebPages pages, RawServer raw) throws FetchFailure {
    return pages.get(at(raw), new Cancellation());
  }

  private FetchFailure failure(RawServer raw) {
    return failure(pages, at(raw));
  }

  private static FetchFailure failure(WebPages pages, LinkUrl url) {
    FetchFailure failure =
        catchThrowableOfType(FetchFailure.class, () -> pages.get(url, new Cancellation()));
    assertThat(failure).as("%s was fetched", url).isNotNull();
    return failure;
  }

  private static LinkUrl at(RawServer raw) {
    return new LinkUrl("http://front.test:" + raw.port() + "/");
  }

  private LinkUrl at(String path) {
    return new LinkUrl("http://front.test:" + server.getPort() + path);
  }

  private LinkUrl secureAt(String host) {
    return new LinkUrl("https://" + host + ":" + server.getPort() + "/");
  }

  private static MockResponse page(String body) {
    return new MockResponse.Builder().addHeader("Content-Type", "text/html").body(body).build();
  }

  private static MockResponse packed(String encoding, Buffer body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "text/html")
        .addHeader("Content-Encoding", encoding)
        .body(body)
        .build();
  }

  private static Buffer gzip(Buffer content) throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeAll(content);
    }
    return packed;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
