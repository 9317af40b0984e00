package galley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.link.LinkUrl;
import galley.picture.PictureFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  private static final byte[] ICON = PictureFiles.picture("png", 64, 64);
  private static final WebLimits LIMITS =
      new WebLimits(Duration.ofSeconds(20), Duration.ofSeconds(40), 3, 1 << 20, false);

  @TempDir Path folder;

  private final MockWebServer server = new MockWebServer();
  private final PictureSource web =
      new WebPictures(
          LIMITS, _ -> List.of(InetAddress.getLoopbackAddress()), InetAddress::isLoopbackAddress);
  private Instant now = Instant.parse("2026-11-20T08:00:00Z");

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPictureIsMadeToFitAndKeptForTheNextStart() throws Exception {
    server.enqueue(answer(ICON));

    byte[] first = ask(pictures(), "/icon.png").orElseThrow();
    byte[] again = ask(pictures(), "/icon.png").orElseThrow();

    assertThat(ImageIO.read(new ByteArrayInputStream(first)).getWidth()).isEqualTo(32);
    assertThat(again).isEqualTo(first);
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(server.takeRequest().getHeaders().get("Accept")).startsWith("image/");
  }

  @Test
  void manyWhoAskAtOnceAreAnsweredByOneFetch() {
    server.enqueue(answer(ICON).newBuilder().headersDelay(200, TimeUnit.MILLISECONDS).build());
    Pictures pictures = pictures();

    List<CompletableFuture<Optional<byte[]>>> all =
        IntStream.range(0, 20).mapToObj(i -> later(pictures, 16 + i % 2 * 16)).toList();

    assertThat(all).allMatch(one -> one.join().isPresent());
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void whoLeavesDoesNotTakeThePictureFromTheOthers() throws Exception {
    server.enqueue(answer(ICON).newBuilder().headersDelay(300, TimeUnit.MILLISECONDS).build());
    Pictures pictures = pictures();
    Cancellation leaves = new Cancellation();
    CompletableFuture<FetchFailure> left =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(
                    FetchFailure.class, () -> pictures.picture(at("/"), 32, 32, leaves)));
    CompletableFuture<Optional<byte[]>> stays = later(pictures, 32);
    server.takeRequest();

    leaves.cancel();

    assertThat(left.get().kind()).isEqualTo(FailureKind.CANCELLED);
    assertThat(stays.get()).isPresent();
  }

  @Test
  void theLastToLeaveEndsTheFetchWhichIsNotRemembered() throws Exception {
    server.enqueue(answer(ICON).newBuilder().headersDelay(1, TimeUnit.MINUTES).build());
    server.enqueue(answer(ICON));
    Pictures pictures = pictures();
    Cancellation leaves = new Cancellation();
    Thread.startVirtualThread(
        () -> {
          try {
            server.takeRequest();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          leaves.cancel();
        });

    FetchFailure failure =
        catchThrowableOfType(FetchFailure.class, () -> pictures.picture(at("/"), 32, 32, leaves));

    assertThat(failure.kind()).isEqualTo(FailureKind.CANCELLED);
    assertThat(ask(pictures, "/")).isPresent();
  }

  @Test
  void aMissingPictureIsAskedForOnceAProgramRun() throws Exception {
    server.enqueue(new MockResponse.Builder().code(404).build());
    server.enqueue(answer("<html>Not found</html>".getBytes(UTF_8)));
    server.enqueue(answer(new byte[3 << 20]));
    Pictures pictures = pictures();

    for (String path : List.of("/missing", "/page", "/large", "/missing", "/page", "/large")) {
      assertThat(ask(pictures, path)).isEmpty();
    }
    now = now.plus(Duration.ofDays(1));
    assertThat(ask(pictures, "/missing")).isEmpty();

    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void aServerInTroubleIsAskedAgainAfterAWhile() throws Exception {
    server.enqueue(new MockResponse.Builder().code(500).build());
    server.enqueue(answer(ICON));
    Pictures pictures = pictures();

    assertThat(failure(pictures).kind()).isEqualTo(FailureKind.HTTP_STATUS);
    assertThat(failure(pictures).kind()).isEqualTo(FailureKind.HTTP_STATUS);
    assertThat(server.getRequestCount()).isEqualTo(1);

    now = now.plus(Duration.ofMinutes(6));
    assertThat(ask(pictures, "/")).isPresent();
  }

  @Test
  void aPrivateAddressIsNotAskedNorIsOneARedirectLeadsTo() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(302).addHeader("Location", "http://10.0.0.1/").build());
    Pictures guarded =
        new Pictures(new WebPictures(false), new PictureCache(() -> folder, 1 << 20), () -> now);

    assertThat(ask(pictures(), "/redirected")).isEmpty();
    assertThat(ask(guarded, "/")).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void thePicturesNotLookedAtForLongestLeaveAFullFolder() throws Exception {
    PictureCache cache = new PictureCache(() -> folder, 80_000);
    for (int i = 0; i < 20; i++) {
      cache.put("picture " + i, new byte[10_000]);
      age(i);
      assertThat(cache.get("picture 0")).as("the one that is looked at").isPresent();
    }

    assertThat(size()).isLessThanOrEqualTo(80_000);
    assertThat(cache.get("picture 19")).isPresent();
    assertThat(cache.get("picture 1")).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeCostsNothingButTheFetch() throws Exception {
    server.enqueue(answer(ICON));
    Pictures pictures =
        new Pictures(
            web,
            new PictureCache(
                () -> {
                  throw new IOException("on purpose");
                },
                1 << 20),
            InstantSource.system());

    assertThat(ask(pictures, "/")).isPresent();
  }

  private Pictures pictures() {
    return new Pictures(web, new PictureCache(() -> folder, 1 << 20), () -> now);
  }

  private Optional<byte[]> ask(Pictures pictures, String path) throws FetchFailure {
    return pictures.picture(at(path), 32, 32, new Cancellation());
  }

  private CompletableFuture<Optional<byte[]>> later(Pictures pictures, int size) {
    CompletableFuture<Optional<byte[]>> asked = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            asked.complete(pictures.picture(at("/"), size, size, new Cancellation()));
          } catch (FetchFailure e) {
            asked.completeExceptionally(e);
          }
        });
    return asked;
  }

  private FetchFailure failure(Pictures pictures) {
    return catchThrowableOfType(FetchFailure.class, () -> ask(pictures, "/"));
  }

  private LinkUrl at(String path) {
    return new LinkUrl("http://127.0.0.1:" + server.getPort() + path);
  }

  private static MockResponse answer(byte[] bytes) {
    return new MockResponse.Builder().body(new Buffer().write(bytes)).build();
  }

  /** Every file gets an age of its own, so that the order does not hang on the clock's grain. */
  private void age(int seconds) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        FileTime used = Files.getLastModifiedTime(file);
        if (used.toInstant().isAfter(Instant.parse("2020-01-01T00:00:00Z"))) {
          Files.setLastModifiedTime(
              file, FileTime.from(Instant.parse("2019-01-01T00:00:00Z").plusSeconds(seconds)));
        }
      }
    }
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
