package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
  @TempDir private Path folder;
  private Publication publication;
  private Shell shell;

  @BeforeEach
  void publish() throws IOException {
    publication = Publication.in(folder);
    publication.write(
        "galley.yaml",
        Publication.PROFILE
            + "stats: \"本期 {articles} 篇文章，{projects} 个项目，全文 {words} 字\"\n"
            + "words: {count: cjk-and-words, round: 10}\n");
    shell = new Shell(folder);
  }

  @Test
  void itemsAreCountedBySectionAndWordsByTheRule() throws IOException {
    publication.write("drafts/79.md", Publication.DRAFT);
    Shell.Result result = shell.run("stats", "drafts/79.md");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "drafts/79.md\t🦄 文章\t2",
            "drafts/79.md\t🐿️ 项目\t1",
            "drafts/79.md\titems\t3",
            "drafts/79.md\twords\t26\t30",
            "drafts/79.md\tthe issue has no line of counts");
  }

  @Test
  void aLineThatIsWrongIsSaidAndTheExitCodeIsOne() throws IOException {
    publication.write("drafts/79.md", Publication.DRAFT.replace("你好。", "本期 2 篇文章，7 个项目，全文 40 字。"));
    Shell.Result wrong = shell.run("stats", "drafts/79.md");

    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("the issue’s line says 7 for projects, it should be 1");

    publication.write("drafts/79.md", Publication.DRAFT.replace("你好。", "本期 2 篇文章，1 个项目，全文 40 字。"));
    Shell.Result right = shell.run("stats", "drafts/79.md");
    assertThat(right.out()).contains("the issue’s line agrees");
    assertThat(right.code()).isZero();
  }

  @Test
  void aFileThatIsNotThereKeepsNoOtherFromBeingCounted() {
    Shell.Result result = shell.run("stats", "gone.md", "drafts/79.md");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("gone.md").hasLineCount(1);
    assertThat(result.out()).contains("items\t3");
  }
}
