package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitCommandTest {
  @TempDir private Path folder;
  private Publication publication;
  private Shell shell;

  @BeforeEach
  void publish() throws IOException {
    publication = Publication.in(folder);
    publication.write(
        "drafts/80.md", Publication.DRAFT.replace("[甲]", "[甲---A]").replace("\n", "\r\n"));
    shell = new Shell(folder);
  }

  @Test
  void aDraftBecomesTwoFilesAndStaysItself() throws IOException {
    String before = publication.read("drafts/80.md");
    Shell.Result result = shell.run("split", "drafts/80.md");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSize(2);
    assertThat(publication.read("drafts/80.zh.md")).isEqualTo(before.replace("---A]", "]"));
    assertThat(publication.read("drafts/80.en.md")).isEqualTo(before.replace("甲---", ""));
    assertThat(publication.read("drafts/80.md")).isEqualTo(before);
    assertThat(result.err().lines())
        .first()
        .isEqualTo("drafts/80.md:12: the text is in one language; it stands in both files");
  }

  @Test
  void aFileThatIsThereIsNeverOverwritten() throws IOException {
    publication.write("drafts/80.en.md", "mine");
    Shell.Result result = shell.run("split", "drafts/80.md");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("80.en.md").hasLineCount(1);
    assertThat(publication.read("drafts/80.en.md")).isEqualTo("mine");
    assertThat(Files.exists(folder.resolve("drafts/80.zh.md"))).isFalse();
  }

  @Test
  void aDraftInOneLanguageIsRefused() {
    assertThat(shell.run("split", "drafts/79.md").code()).isEqualTo(3);
    assertThat(shell.run("split", "drafts/80.md", "--languages", "zh").code()).isEqualTo(2);
  }
}
