package galley.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.link.LinkUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a good guest does: comes back when asked to, knocks once more, and takes nothing twice.
class CourtesyTest {
  private static final WebLimits LIMITS =
      new WebLimits(Duration.ofSeconds(20), Duration.ofSeconds(40), 3, 1 << 20, true);

  @TempDir Path folder;

  private final MockWebServer server = new MockWebServer();
  private final WebPages pages = new WebPages(LIMITS, "en");

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aServerThatNamesATimeIsAskedAgainThen(int status) throws Exception {
    server.enqueue(busy(status, "1"));
    server.enqueue(page("hello"));
    Instant began = Instant.now();

    assertThat(pages.get(at("/"), new Cancellation()).bytes()).hasSize(5);

    assertThat(Duration.between(began, Instant.now()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(990));
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void aDateSaysItToo() throws Exception {
    Instant then = Instant.now().plusSeconds(2);
    server.enqueue(
        busy(503, DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atOffset(ZoneOffset.UTC))));
    server.enqueue(page("hello"));

    assertThat(pages.get(at("/"), new Cancellation()).bytes()).hasSize(5);
  }

  @Test
  void aLongWaitIsAFailureThatSaysUntilWhenAndHoldsForTheWholeHost() throws Exception {
    server.enqueue(busy(429, "3600"));

    FetchFailure first = failure(at("/a"));
    FetchFailure second = failure(at("/b"));

    assertThat(first.kind()).isEqualTo(FailureKind.BUSY);
    assertThat(Instant.parse(first.detail())).isAfter(Instant.now().plusSeconds(3_000));
    assertThat(second.kind()).isEqualTo(FailureKind.BUSY);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aServerThatStaysBusyIsAskedTwiceOnly() {
    for (int i = 0; i < 5; i++) {
      server.enqueue(busy(503, "1"));
    }

    assertThat(failure(at("/")).kind()).isEqualTo(FailureKind.BUSY);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999999999999"})
  void aTimeThatIsNoneIsNotWaitedFor(String time) {
    server.enqueue(busy(503, time));

    assertThat(failure(at("/")).kind()).isEqualTo(FailureKind.HTTP_STATUS);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void whoWaitsForAServerCanBeCancelled() throws Exception {
    server.enqueue(busy(503, "9"));
    Cancellation cancellation = new Cancellation();
    CompletableFuture<FetchFailure> failed =
        CompletableFuture.supplyAsync(
            () -> catchThrowableOfType(FetchFailure.class, () -> pages.get(at("/"), cancellation)));
    server.takeRequest();

    cancellation.cancel();

    assertThat(failed.get(8, TimeUnit.SECONDS).kind()).isEqualTo(FailureKind.CANCELLED);
  }

  @Test
  void aConnectionThatBreaksIsTriedOnceMore() throws Exception {
    try (RawServer raw =
        new RawServer(
            (out, count) -> {
              if (count > 0) {
                out.write("HTTP/1.1 200 OK\r\n\r\nhello".getBytes(StandardCharsets.US_ASCII));
              }
            })) {
      LinkUrl url = new LinkUrl("http://127.0.0.1:" + raw.port() + "/");

      assertThat(pages.get(url, new Cancellation()).bytes()).hasSize(5);
      assertThat(raw.connections).hasValue(2);
    }
  }

  @Test
  void andNoMoreThanOnce() throws Exception {
    try (RawServer raw = new RawServer((_, _) -> {})) {
      assertThat(failure(new LinkUrl("http://127.0.0.1:" + raw.port() + "/")).kind())
          .isEqualTo(FailureKind.OTHER);
      assertThat(raw.connections).hasValue(2);
    }
  }

  @Test
  void aPageThatKeepsIsNotFetchedAgainAfterARestart() throws Exception {
    server.enqueue(page("hello").newBuilder().addHeader("Cache-Control", "max-age=3600").build());

    assertThat(keeping().get(at("/"), new Cancellation()).bytes()).hasSize(5);
    assertThat(keeping().get(at("/"), new Cancellation()).bytes()).hasSize(5);

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void whoAsksAnewIsToldWhatTheServerSaysNow() throws Exception {
    server.enqueue(
        page("hello")
            .newBuilder()
            .addHeader("Cache-Control", "max-age=3600")
            .addHeader("ETag", "\"one\"")
            .build());
    server.enqueue(new MockResponse.Builder().code(304).build());

    keeping().get(at("/"), new Cancellation());
    assertThat(keeping().getAnew(at("/"), new Cancellation()).bytes()).hasSize(5);

    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"one\"");
  }

  @Test
  void aDateOfChangeIsSentBack() throws Exception {
    String date = "Fri, 20 Nov 2026 08:00:00 GMT";
    server.enqueue(
        page("hello")
            .newBuilder()
            .addHeader("Last-Modified", date)
            .addHeader("Cache-Control", "no-cache")
            .build());
    server.enqueue(new MockResponse.Builder().code(304).build());

    keeping().get(at("/"), new Cancellation());
    assertThat(keeping().get(at("/"), new Cancellation()).bytes()).hasSize(5);

    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("If-Modified-Since")).isEqualTo(date);
  }

  @Test
  void whatIsNotToBeKeptIsNot() throws Exception {
    for (int i = 0; i < 2; i++) {
      server.enqueue(
          page("secret")
              .newBuilder()
              .addHeader("Cache-Control", "no-store")
              .addHeader("ETag", "\"one\"")
              .build());
      keeping().get(at("/"), new Cancellation());
    }

    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(CourtesyTest::text))
          .noneMatch(text -> text.contains("secret"));
    }
  }

  @Test
  void aFolderThatCannotBeMadeKeepsNothingFromBeingFetched() throws Exception {
    server.enqueue(page("hello"));
    WebPages pages =
        new WebPages(
            LIMITS,
            "en",
            () -> {
              throw new IOException("on purpose");
            });

    assertThat(pages.get(at("/"), new Cancellation()).bytes()).hasSize(5);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private WebPages keeping() {
    return new WebPages(LIMITS, "en", () -> folder);
  }

  private FetchFailure failure(LinkUrl url) {
    FetchFailure failure =
        catchThrowableOfType(FetchFailure.class, () -> pages.get(url, new Cancellation()));
    assertThat(failure).as("%s was fetched", url).isNotNull();
    return failure;
  }

  private LinkUrl at(String path) {
    return new LinkUrl(server.url(path).toString());
  }

  private static MockResponse page(String body) {
    return new MockResponse.Builder().addHeader("Content-Type", "text/html").body(body).build();
  }

  private static MockResponse busy(int status, String after) {
    return new MockResponse.Builder().code(status).addHeader("Retry-After", after).build();
  }
}
