package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  @TempDir private Path folder;
  private Publication publication;
  private Shell shell;

  @BeforeEach
  void publish() throws IOException {
    publication = Publication.in(folder);
    shell = new Shell(folder);
  }

  @Test
  void thePathIsPrintedAndTheDraftIsThere() throws IOException {
    Shell.Result result = shell.run("new");

    assertThat(result).isEqualTo(new Shell.Result(0, "drafts/80.md\n", ""));
    assertThat(publication.read("drafts/80.md"))
        .startsWith("---\ntitle: '码上周刊 #80：'\npubDate: 2026-11-28\n---\n")
        .contains("## 🦄 文章\n\n## 🐿️ 项目\n");
  }

  @Test
  void numberAndDateCanBeGiven() throws IOException {
    assertThat(shell.run("new", "--number", "90", "--date", "2027-01-02").out())
        .isEqualTo("drafts/90.md\n");
    assertThat(publication.read("drafts/90.md")).contains("#90：", "pubDate: 2027-01-02");
  }

  @Test
  void aFileThatIsThereIsNeverWrittenOver() throws IOException {
    Shell.Result result = shell.run("new", "--number", "79");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("drafts/79.md", "--number").hasLineCount(1);
    assertThat(publication.read("drafts/79.md")).isEqualTo(Publication.DRAFT);
  }

  @Test
  void whatIsNoNumberOrNoDayIsSaidAndNothingIsWritten() throws IOException {
    assertThat(shell.run("new", "--number", "-3").code()).isEqualTo(2);
    assertThat(shell.run("new", "--number", "eighty").err()).contains("eighty").hasLineCount(1);
    assertThat(shell.run("new", "--date", "2026-02-30").err()).contains("2026-02-30");
    try (var drafts = Files.list(folder.resolve("drafts"))) {
      assertThat(drafts).hasSize(1);
    }
  }

  @Test
  void withoutAPublicationThereIsASentence(@TempDir Path elsewhere) {
    Shell.Result none = new Shell(elsewhere).run("new");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no galley.yaml").hasLineCount(1);
  }
}
