package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FetchCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockWebServer server = new MockWebServer();
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getTarget();
            if (path.equals("/missing")) return new MockResponse.Builder().code(404).build();
            return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(
                    """
                    <html lang="zh"><head><title>标题 %s</title>
                    <meta name="description" content="一句\n话。"></head><body><p>正文</p></body></html>
                    """
                        .formatted(path))
                .build();
          }
        });
    server.start();
    shell = new Shell(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  @Test
  void pagesAreLinesOfJsonInTheOrderGiven() {
    Shell.Result result =
        shell.run("fetch", "--json", "--allow-private", url("/b"), url("/a"), url("/b"));

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().map(JSON::readTree).map(page -> page.get("url").stringValue()))
        .containsExactly(url("/b"), url("/a"), url("/b"));
    JsonNode first = JSON.readTree(result.out().lines().findFirst().orElseThrow());
    assertThat(first.get("title").stringValue()).isEqualTo("标题 /b");
    assertThat(first.get("error").isNull()).isTrue();
  }

  @Test
  void withoutJsonALineIsForPeople() {
    assertThat(shell.run("fetch", "--allow-private", url("/a")).out())
        .startsWith(url("/a") + "\t标题 /a · ")
        .endsWith("一句 话。\n")
        .hasLineCount(1);
  }

  @Test
  void aPageThatFailsIsSaidAndTheOthersAreThere() {
    Shell.Result result =
        shell.run("fetch", "--allow-private", "--lang=zh", url("/missing"), url("/a"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out())
        .startsWith(url("/missing") + "\t没有这个网页（404）\n" + url("/a") + "\t标题 /a");
    assertThat(result.err()).isEqualTo("2 个网页中有 1 个没能抓取。\n");
    assertThat(shell.run("fetch", "--json", "--allow-private", url("/missing")).out())
        .contains("\"error\":\"not_found: 404\"");
  }

  @Test
  void privateAddressesNeedTheSwitch() {
    Shell.Result result = shell.run("fetch", url("/a"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).contains("--allow-private lets it through");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void whatIsNoLinkIsSaid() {
    assertThat(shell.run("fetch", "nonsense"))
        .isEqualTo(new Shell.Result(2, "", "“nonsense” is not a link.\n"));
  }
}
