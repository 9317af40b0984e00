package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EditionsCommandTest {
  @TempDir private Path folder;
  private Publication publication;
  private Shell shell;

  @BeforeEach
  void publish() throws IOException {
    publication = Publication.in(folder);
    publication.write("zh/2026-11-21.md", Publication.DRAFT);
    publication.write("en/2026-11-21-weekly.md", english());
    shell = new Shell(folder);
  }

  private static String english() {
    return Publication.DRAFT
        .replace("[乙](https://a.example/2)", "[B](https://a.example/4)")
        .replace("https://a.example/more", "https://a.example/less")
        .replace("[甲]", "[A]");
  }

  @Test
  void twoFilesAreComparedItemByItem() {
    Shell.Result result = shell.run("editions", "zh/2026-11-21.md", "en/2026-11-21-weekly.md");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "zh/2026-11-21.md\ten/2026-11-21-weekly.md\t2 paired, 1 missing, 1 added, 1 that"
                + " differ",
            "  1.1\t1.1\tlinks\t< https://a.example/more  > https://a.example/less",
            "  -\t1.2\tadded\tB",
            "  1.2\t-\tmissing\t乙");
  }

  @Test
  void filesOfTwoFoldersAreJoinedByTheFiguresInTheirNames() throws IOException {
    publication.write("en/2026-11-28.md", english());
    Shell.Result result = shell.run("editions", "zh", "en");

    assertThat(result.out().lines().filter(line -> !line.startsWith(" "))).hasSize(1);
    assertThat(result.err()).isEqualTo("en/2026-11-28.md has no counterpart.\n");
  }

  @Test
  void anIssueAgreesWithItself() {
    assertThat(shell.run("editions", "drafts/79.md", "zh/2026-11-21.md").out())
        .endsWith("\t3 items, all paired, nothing differs\n");
  }

  @Test
  void jsonSaysTheSame() {
    String line =
        shell.run("editions", "--json", "zh/2026-11-21.md", "en/2026-11-21-weekly.md").out();
    JsonNode json = JsonMapper.builder().build().readTree(line);

    assertThat(json.get("complete").asBoolean()).isFalse();
    assertThat(json.get("paired").asInt()).isEqualTo(2);
    JsonNode first = json.get("rows").get(0);
    assertThat(first.get("by").asString()).isEqualTo("link");
    assertThat(first.get("differences").get(0).get("kind").asString()).isEqualTo("links");
    assertThat(json.get("rows").get(2).get("other").isNull()).isTrue();
  }

  @Test
  void anIssueAndAFolderCannotBeCompared() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    assertThat(shell.run("editions", "zh/2026-11-21.md", "empty").code()).isEqualTo(2);
    assertThat(shell.run("editions", "zh/2026-11-21.md", "none.md").err()).hasLineCount(1);
  }
}
