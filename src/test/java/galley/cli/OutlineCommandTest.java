package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutlineCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private Publication publication;
  private Shell shell;

  @BeforeEach
  void make() throws IOException {
    publication = Publication.in(folder);
    shell = new Shell(folder);
  }

  @Test
  void aFileIsOneLineOfJsonWithSectionsItemsAndRegions() {
    Shell.Result result = shell.run("outline", "drafts/79.md");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).endsWith("}\n").hasLineCount(1);
    JsonNode file = JSON.readTree(result.out());
    assertThat(file.propertyNames()).containsExactly("file", "sections", "regions");
    assertThat(file.get("file").stringValue()).isEqualTo("drafts/79.md");
    JsonNode section = file.get("sections").get(0);
    assertThat(section.propertyNames())
        .containsExactly("heading", "headingRaw", "level", "role", "start", "end", "items");
    assertThat(section.get("heading").stringValue()).isEqualTo("🦄 文章");
    assertThat(section.get("headingRaw").stringValue()).isEqualTo("## 🦄 文章");
    assertThat(section.get("level").intValue()).isEqualTo(2);
    assertThat(section.get("role").stringValue()).isEqualTo("articles");
    JsonNode item = section.get("items").get(0);
    assertThat(item.propertyNames())
        .containsExactly("n", "title", "url", "links", "tags", "line", "start", "end");
    assertThat(item.get("n").stringValue()).isEqualTo("1");
    assertThat(item.get("title").stringValue()).isEqualTo("甲");
    assertThat(item.get("url").stringValue()).isEqualTo("https://a.example/1");
    assertThat(item.get("links").toString())
        .isEqualTo("[\"https://a.example/1\",\"https://a.example/more\"]");
    assertThat(item.get("tags").toString()).isEqualTo("[\"en\"]");
    assertThat(item.get("line").intValue()).isEqualTo(10);
    assertThat(section.get("items").get(1).get("tags").isEmpty()).isTrue();
    assertThat(file.get("regions").get(0).get("kind").stringValue()).isEqualTo("front-matter");
  }

  @Test
  void offsetsAreThoseOfTheFileWithItsMarkAndLineEnds() throws IOException {
    String raw = "\uFEFF" + Publication.DRAFT.replace("\n", "\r\n");
    publication.write("drafts/79.md", raw);

    JsonNode file = JSON.readTree(shell.run("outline", "drafts/79.md").out());

    JsonNode item = file.get("sections").get(1).get("items").get(0);
    assertThat(raw.substring(item.get("start").intValue(), item.get("end").intValue()))
        .isEqualTo("1、[丙](https://a.example/3)\r\n");
    int at = 0;
    for (JsonNode region : file.get("regions")) {
      assertThat(region.get("start").intValue()).isEqualTo(at);
      at = region.get("end").intValue();
    }
    assertThat(at).isEqualTo(raw.length());
  }

  @Test
  void itemsBeforeAnyHeadingAreInASectionWithoutOne() throws IOException {
    publication.write("drafts/80.md", "1、[甲](https://a.example/1)\n");

    JsonNode section =
        JSON.readTree(shell.run("outline", "drafts/80.md").out()).get("sections").get(0);

    assertThat(section.get("heading").isNull()).isTrue();
    assertThat(section.get("items").size()).isEqualTo(1);
  }

  @Test
  void aFileInNoWorkspaceHasHeadingsAndProse(@TempDir Path elsewhere) throws IOException {
    var alone = new Shell(elsewhere);
    Files.writeString(elsewhere.resolve("a.md"), "# A\n\n- [b](https://b.example)\n");

    Shell.Result result = alone.run("outline", "a.md");

    assertThat(result.code()).isZero();
    assertThat(JSON.readTree(result.out()).get("sections").get(0).get("items").isEmpty()).isTrue();
    JsonNode named = JSON.readTree(alone.run("outline", "a.md", "-w", folder.toString()).out());
    assertThat(named.get("sections").get(0).get("heading").stringValue()).isEqualTo("A");
  }

  @Test
  void aFileThatCannotBeReadKeepsNoOtherFromIt() throws IOException {
    publication.write("drafts/gbk.md", "第一行\n标题".getBytes(Charset.forName("GBK")));

    Shell.Result result = shell.run("outline", "drafts/gbk.md", "no.md", "drafts/79.md");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).hasLineCount(1).contains("drafts/79.md");
    assertThat(result.err().lines())
        .satisfiesExactly(
            one -> assertThat(one).contains("gbk.md is not UTF-8 (line 1)"),
            two -> assertThat(two).startsWith("There is no ").endsWith("no.md."));
  }

  @Test
  void hundredsOfFilesAreReadInOneCall() throws IOException {
    List<String> names = IntStream.range(0, 300).mapToObj(i -> "drafts/" + i + ".md").toList();
    for (String name : names) publication.write(name, Publication.DRAFT);
    String[] args = Stream.concat(Stream.of("outline"), names.stream()).toArray(String[]::new);

    Shell.Result result = shell.run(args);

    assertThat(result.out().lines().map(line -> JSON.readTree(line).get("file").stringValue()))
        .isEqualTo(names);
  }

  @Test
  void aBrokenProfileIsSaidWithItsLine() throws IOException {
    publication.write("galley.yaml", "publication:\n  name: a: b\n");

    Shell.Result result = shell.run("outline", "drafts/79.md");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("galley.yaml:2: ").hasLineCount(1);
  }

  @Test
  void everyCharacterOfTheOutputIsUtf8() {
    byte[] bytes = shell.run("outline", "drafts/79.md").out().getBytes(StandardCharsets.UTF_8);

    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("🐿️ 项目");
  }
}
