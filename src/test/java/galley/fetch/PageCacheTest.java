package galley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import galley.link.LinkUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several programs over one folder of kept pages and pictures. */
class PageCacheTest {
  @TempDir private Path folder;

  private Process keeper() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            CacheKeeper.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String said(BufferedReader from) throws IOException {
    return String.valueOf(from.readLine());
  }

  @Test
  @Timeout(120)
  void oneProgramKeepsPagesInAFolderAndAnotherGoesWithout() throws Exception {
    try (var server = new MockWebServer()) {
      server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
      for (int i = 0; i < 2; i++) {
        server.enqueue(
            new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .addHeader("Cache-Control", "max-age=1000")
                .body("<title>Kept?</title>")
                .build());
      }
      var url = new LinkUrl(server.url("/a").toString());
      Process first = keeper();
      try (BufferedReader out = first.inputReader(UTF_8)) {
        assertThat(said(out)).isEqualTo("kept");
        assertThat(PageCache.in(() -> folder)).isNull();

        // Without a cache each page is asked for, and comes.
        var limits = WebLimits.USUAL.allowingPrivate();
        var pages = new WebPages(limits, "en", () -> folder);
        for (int i = 0; i < 2; i++) {
          assertThat(pages.get(url, new Cancellation()).bytes())
              .asString()
              .isEqualTo("<title>Kept?</title>");
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
      } finally {
        first.getOutputStream().close();
        first.waitFor();
      }
    }
    Process second = keeper();
    try (BufferedReader out = second.inputReader(UTF_8)) {
      assertThat(said(out)).isEqualTo("kept");
    } finally {
      second.getOutputStream().close();
      second.waitFor();
    }
  }

  @Test
  void picturesThatManyWriteAndTrimAreWholeOrNotThere() throws Exception {
    var one = new PictureCache(() -> Files.createDirectories(folder), 40_000);
    var other = new PictureCache(() -> Files.createDirectories(folder), 40_000);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      PictureCache mine = thread % 2 == 0 ? one : other;
      PictureCache theirs = thread % 2 == 0 ? other : one;
      work.add(
          () -> {
            int found = 0;
            for (int i = 0; i < 200; i++) {
              mine.put("p" + i % 20, picture(i % 20));
              Optional<byte[]> there = theirs.get("p" + (i + 7) % 20);
              if (there.isEmpty()) continue;
              assertThat(there.get()).isEqualTo(picture((i + 7) % 20));
              found++;
            }
            return found;
          });
    }
    int found = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> each : threads.invokeAll(work)) found += each.get();
    }
    assertThat(found).isPositive();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  private static byte[] picture(int n) {
    byte[] bytes = new byte[2_000 + n];
    Arrays.fill(bytes, (byte) n);
    return bytes;
  }
}
