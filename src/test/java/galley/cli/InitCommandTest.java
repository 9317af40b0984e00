package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void make() {
    shell = new Shell(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "en, '## Articles\n\n- [a](https://a.example) by B\n- [c](https://c.example)\n'",
    "zh, '## 文章\n\n1、[甲](https://a.example)\n\n一段。\n\n2、[乙](https://b.example)\n'"
  })
  void theNewWorkspaceOpensWithoutAProblemAndReadsAnIssue(String lang, String issue)
      throws IOException {
    Shell.Result result = shell.run("init", "Bob's weekly", "--lang", lang);

    assertThat(result.code()).isZero();
    Workspace made = Workspace.open(folder.resolve("Bob's weekly"));
    assertThat(made.problems()).isEmpty();
    assertThat(made.profile().name()).isEqualTo("Bob's weekly");
    assertThat(made.profile().language()).isEqualTo(lang);
    assertThat(made.root())
        .isDirectoryContaining("glob:**/drafts")
        .isDirectoryContaining("glob:**/issues")
        .isDirectoryContaining("glob:**/inbox")
        .isDirectoryContaining("glob:**/blocks");
    Outline outline = Outline.parse(issue, made.conventions());
    assertThat(outline.items()).hasSize(2);
    assertThat(outline.sections().getFirst().role()).isEqualTo("articles");
  }

  @Test
  void nothingThatIsThereIsChanged() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("galley.yaml"), "publication: {name: Mine}\n");

    Shell.Result result = shell.run("init", "mine");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("galley.yaml is there already").hasLineCount(1);
    assertThat(mine.resolve("galley.yaml")).hasContent("publication: {name: Mine}");
    assertThat(mine.toFile().list()).containsExactly("galley.yaml");
  }

  @Test
  void aFileInTheWayOfAFolderStopsItBeforeAnythingIsMade() throws IOException {
    Files.writeString(folder.resolve("inbox"), "mine");

    Shell.Result result = shell.run("init", ".");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("inbox is not a folder");
    assertThat(folder.toFile().list()).containsExactly("inbox");
  }
}
