package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PAGE =
      """
      <html lang="en"><head><title>%s - Field Notes</title><meta property="og:site_name"
      content="Field Notes"><meta name="author" content="Ada Byron"><meta
      property="article:published_time" content="2026-05-14T09:00:00Z"></head>
      <body><h1>%1$s</h1><p>Where the time goes.</p></body></html>
      """;

  @TempDir private Path folder;
  private Path pages;
  private Shell shell;

  @BeforeEach
  void save() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    Files.createDirectory(pages.resolve("html"));
    Files.writeString(pages.resolve("html/a.html"), PAGE.formatted("Slow queries, found"));
    Files.writeString(folder.resolve("secret.html"), PAGE.formatted("A secret"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(pages.resolve("html/b.html.gz")))) {
      out.write(PAGE.formatted("慢查询怎么找").getBytes(StandardCharsets.UTF_8));
    }
    shell = new Shell(folder);
  }

  private Shell.Result extract(String manifest) {
    try {
      Files.writeString(pages.resolve("manifest.json"), manifest);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return shell.run("extract", "pages/manifest.json");
  }

  private static List<JsonNode> lines(Shell.Result result) {
    return result.out().lines().map(JSON::readTree).collect(Collectors.toList());
  }

  @Test
  void eachPageIsALineOfJsonInTheOrderOfTheManifest() {
    Shell.Result result =
        extract(
            """
            [{"id": "2", "file": "html/b.html.gz", "url": null, "lang": "zh"},
             {"id": "1", "file": "html/a.html", "url": "https://notes.example/slow"}]
            """);

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(lines(result).getFirst().get("title").stringValue()).isEqualTo("慢查询怎么找");
    JsonNode second = lines(result).getLast();
    assertThat(second.propertyNames())
        .contains("id", "title", "author", "date", "siteName", "description", "lang")
        .contains("image", "canonical", "summary", "error");
    assertThat(second.get("id").stringValue()).isEqualTo("1");
    assertThat(second.get("title").stringValue()).isEqualTo("Slow queries, found");
    assertThat(second.get("author").stringValue()).isEqualTo("Ada Byron");
    assertThat(second.get("date").stringValue()).isEqualTo("2026-05-14");
    assertThat(second.get("siteName").stringValue()).isEqualTo("Field Notes");
    assertThat(second.get("error").isNull()).isTrue();
  }

  @Test
  void hundredsOfPagesKeepTheirOrder() throws IOException {
    int count = 300;
    for (int i = 0; i < count; i++) {
      String text = "<p>More of it.</p>".repeat(i % 7 == 0 ? 2_000 : 1);
      Files.writeString(pages.resolve(i + ".html"), PAGE.formatted("Part " + i) + text);
    }
    String manifest =
        IntStream.range(0, count)
            .mapToObj("{\"id\":\"%d\",\"file\":\"%1$d.html\",\"url\":null}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));

    assertThat(lines(extract(manifest)).stream().map(it -> it.get("title").stringValue()))
        .containsExactlyElementsOf(IntStream.range(0, count).mapToObj(i -> "Part " + i).toList());
  }

  @Test
  void aPageThatCannotBeReadSaysSoAndTheOthersAreRead() throws IOException {
    Files.writeString(pages.resolve("broken.html.gz"), "not packed at all");

    Shell.Result result =
        extract(
            """
            [{"id": "lost", "file": "lost.html", "url": null},
             {"id": "broken", "file": "broken.html.gz", "url": null},
             {"id": "folder", "file": "html", "url": null},
             {"id": "a", "file": "html/a.html", "url": null}]
            """);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("3 of 4 pages could not be read.\n");
    assertThat(lines(result).stream().map(it -> it.get("error").asString()))
        .startsWith("not_found: lost.html", "other: broken.html.gz", "other: html");
    assertThat(lines(result).getFirst().get("title").isNull()).isTrue();
    assertThat(lines(result).getLast().get("title").stringValue()).isEqualTo("Slow queries, found");
  }

  @Test
  void noFileOutsideTheManifestsFolderIsRead() {
    Shell.Result result =
        extract(
            """
            [{"id": "up", "file": "../secret.html", "url": null},
             {"id": "through", "file": "html/../../secret.html", "url": null},
             {"id": "absolute", "file": "/etc/hostname", "url": null}]
            """);

    assertThat(result.code()).isEqualTo(2);
    assertThat(lines(result))
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.get("title").isNull()).isTrue())
        .allSatisfy(it -> assertThat(it.get("error").stringValue()).startsWith("not_found: "));
  }

  @Test
  void aWallIsNoFailureOfTheCommand() throws IOException {
    Files.writeString(pages.resolve("wall.html"), "<title>Just a moment...</title>");

    Shell.Result result = extract("[{\"id\": \"w\", \"file\": \"wall.html\"}]");

    assertThat(result.code()).isZero();
    assertThat(lines(result).getFirst().get("error").stringValue())
        .isEqualTo("blocked: Just a moment...");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"id": "a", | pages/manifest.json is not JSON (line 1).
          {"id": "a"}  | pages/manifest.json is not a list of pages. It should be a JSON array of objects with id, file and url.
          ''           | pages/manifest.json is not a list of pages. It should be a JSON array of objects with id, file and url.
          [{"id": "a"}] | Page 1 of the list has no “file”. Give it one, as text.
          [{"id": "a", "file": "html/a.html"}, {"id": 7, "file": "b"}] | Page 2 of the list has no “id”. Give it one, as text.
          ["a"]        | Page 1 of the list has no “id”. Give it one, as text.
          """)
  void aManifestThatIsWrongIsSaidInOneSentence(String manifest, String sentence) {
    Shell.Result result = extract(manifest);

    assertThat(result.err().replace(folder + "/", "")).isEqualTo(sentence + "\n");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aUrlThatIsNoneIsSaidAndThePageIsReadWithoutIt() {
    Shell.Result result =
        extract("[{\"id\": \"a\", \"file\": \"html/a.html\", \"url\": \"nonsense\"}]");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .isEqualTo(
            "The url of page a, “nonsense”, is not a link. The page is read as if it had none.\n");
    assertThat(lines(result).getFirst().get("title").stringValue())
        .isEqualTo("Slow queries, found");
  }

  @Test
  void aManifestThatIsNotThereIsSaid() {
    Shell.Result result = shell.run("extract", "lost.json", "--lang", "zh");

    assertThat(result.err()).contains("lost.json 不存在。");
    assertThat(result.code()).isEqualTo(2);
  }
}
