package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that learn conventions from past issues instead of reading a profile. */
class LearnCommandsTest {
  private static final List<String> WORDS =
      List.of("rope", "wool", "silk", "felt", "linen", "hemp", "jute", "cotton");

  @TempDir private Path folder;
  private Path issues;
  private Shell shell;

  @BeforeEach
  void make() throws IOException {
    shell = new Shell(folder);
    issues = Files.createDirectories(folder.resolve("weekly/issues"));
    for (int n = 1; n <= WORDS.size(); n++) {
      Files.writeString(issues.resolve("2026-01-%02d.md".formatted(n)), issue(n, "\n"));
    }
  }

  private static String issue(int n, String lineEnd) {
    return """
    ## Articles

    - **[All of %2$s](https://a.example/%2$s)**: of %2$s.
    - **[More %2$s](https://b.example/%2$s)**: more of it.

    ## Tools

    - **[A %2$s machine](https://c.example/%2$s)**: it works.
    """
        .formatted(n, WORDS.get(n - 1))
        .replace("\n", lineEnd);
  }

  @Test
  void aWorkspaceWithALearnedProfileOpensWithoutAProblemAndReadsItsIssues() throws IOException {
    Shell.Result result = shell.run("init", "weekly", "--from", "weekly/issues");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Read 8 issues with 24 items.", "Section: ## Articles   (8 issues)");
    Workspace made = Workspace.open(folder.resolve("weekly"));
    assertThat(made.problems()).isEmpty();
    assertThat(made.issues()).hasSize(8);
    assertThat(Outline.parse(issue(3, "\n"), made.conventions()).items()).hasSize(3);
    assertThat(issues.resolve("2026-01-03.md")).hasContent(issue(3, "\n"));
  }

  @Test
  void issuesFromElsewhereAreToBeCopied() {
    Shell.Result result = shell.run("init", "new", "--from", "weekly/issues", "--lang", "zh");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("请把往期文件复制到");
    assertThat(folder.resolve("new/galley.yaml")).content().contains("issues: 'issues/{date}.md'");
  }

  @Test
  void aFolderWithoutIssuesMakesNothing() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    Shell.Result result = shell.run("init", "new", "--from", "empty");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("no Markdown files").hasLineCount(1);
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(shell.run("init", "new", "--from", "nowhere").err()).contains("There is no folder");
  }

  @Test
  void anOutlineIsReadUnderLearnedConventions() throws IOException {
    Files.writeString(folder.resolve("9.md"), issue(2, "\r\n"));

    Shell.Result result = shell.run("outline", "9.md", "--learn", "weekly/issues");

    JsonNode sections = JsonMapper.builder().build().readTree(result.out()).get("sections");
    assertThat(sections.get(0).get("role").asString()).isEqualTo("articles");
    assertThat(sections.get(0).get("items").get(1).get("url").asString())
        .isEqualTo("https://b.example/wool");
  }

  @Test
  void anItemMovesUnderLearnedConventionsAndTheRestStaysToTheByte() throws IOException {
    Path file = folder.resolve("9.md");
    Files.writeString(file, issue(2, "\r\n"));

    Shell.Result result = shell.run("move", "9.md", "1.2", "2.1", "--learn", "weekly/issues");

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            ## Articles

            - **[All of wool](https://a.example/wool)**: of wool.

            ## Tools

            - **[More wool](https://b.example/wool)**: more of it.
            - **[A wool machine](https://c.example/wool)**: it works.
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aWorkspaceAndPastIssuesAreOneTooMany() {
    Shell.Result result = shell.run("outline", "x.md", "-w", ".", "--learn", "weekly/issues");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("not both").hasLineCount(1);
  }
}
