package galley.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.link.LinkUrl;
import galley.page.PageReader;
import galley.page.RawPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the labelled pages beside the project and prints how many are read right.
class SavedCorpusTest {
  private static final Path PAGES = Path.of("../shared/pages").toAbsolutePath().normalize();

  @Test
  void mostLabelledPagesAreReadRight(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(PAGES.resolve("manifest.json")), "the labelled pages are not here");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "their score needs Python");
    List<String> lines = new ArrayList<>();
    JsonNode manifest =
        JsonMapper.builder().build().readTree(Files.readString(PAGES.resolve("manifest.json")));
    for (JsonNode entry : manifest) {
      JsonNode url = entry.path("url");
      RawPage raw =
          RawPage.of(
              url.isString() ? new LinkUrl(url.stringValue()) : null,
              null,
              SavedPages.read(PAGES.resolve(entry.path("file").stringValue())));
      FetchResult result = FetchResult.of(new PageReader().read(raw), raw.url());
      lines.add(FactsJson.line("id", entry.path("id").stringValue(), result));
    }
    Path results = Path.of(System.getProperty("galley.results", folder + "/results.jsonl"));
    Files.write(results, lines);

    String score = score(results);
    System.out.println(score);
    assertThat(figure(score, "title")).isGreaterThan(95);
    assertThat(figure(score, "date")).isGreaterThan(96);
    assertThat(figure(score, "author")).isGreaterThan(85);
    assertThat(figure(score, "site")).isGreaterThan(88);
    assertThat(figure(score, "lang")).isGreaterThan(97);
    assertThat(figure(score, "canonical")).isEqualTo(100);
    assertThat(figure(score, "wrong-date")).isZero();
  }

  private static double figure(String score, String name) {
    return Double.parseDouble(score.replaceFirst("(?s).*(?:^|\\s)" + name + " ([\\d.]+).*", "$1"));
  }

  private static String score(Path results) throws Exception {
    Process python =
        new ProcessBuilder(
                "/usr/bin/python3", PAGES.resolve("score.py").toString(), results.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor()).as(said).isZero();
    return said;
  }
}
