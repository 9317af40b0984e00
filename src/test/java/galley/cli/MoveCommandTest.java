package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveCommandTest {
  private static final String ITEM_2 = "2、[乙](https://a.example/2)\n\n";

  @TempDir private Path folder;
  private Publication publication;
  private Shell shell;

  @BeforeEach
  void make() throws IOException {
    publication = Publication.in(folder);
    shell = new Shell(folder);
  }

  @Test
  void anItemGoesToAnotherSectionAndNumbersFollow() throws IOException {
    Shell.Result result = shell.run("move", "drafts/79.md", "1.2", "2.1");

    assertThat(result).isEqualTo(new Shell.Result(0, "", ""));
    assertThat(publication.read("drafts/79.md"))
        .isEqualTo(
            Publication.DRAFT
                .replace(ITEM_2, "")
                .replace(
                    "1、[丙](https://a.example/3)\n",
                    "1、[乙](https://a.example/2)\n\n2、[丙](https://a.example/3)\n"));
  }

  @Test
  void theLastPlaceIsOneBehindTheLastItem() {
    assertThat(shell.run("move", "drafts/79.md", "1.1", "2.2").code()).isZero();
    assertThat(shell.run("move", "drafts/79.md", "1.1", "2.4").err())
        .isEqualTo("There is no place 2.4: the last one is 3.\n");
  }

  @Test
  void aMoveThereAndBackRestoresEveryByteOfAFileWithMarkAndMixedLineEnds() throws IOException {
    String raw = "\uFEFF" + Publication.DRAFT.replace("\n", "\r\n").replace("你好。\r\n", "你好。\n");
    Path file = publication.write("drafts/79.md", raw);

    assertThat(shell.run("move", "drafts/79.md", "1.1", "1.2").code()).isZero();
    assertThat(Files.readString(file)).isNotEqualTo(raw).contains("1、[乙]").contains("你好。\n\r\n");
    assertThat(shell.run("move", "drafts/79.md", "1.2", "1.1").code()).isZero();

    assertThat(Files.readString(file)).isEqualTo(raw);
  }

  @Test
  void aMoveToItsOwnPlaceWritesTheSameBytesToOut() throws IOException {
    Shell.Result result = shell.run("move", "drafts/79.md", "1.2", "1.2", "-o", "out.md");

    assertThat(result.code()).isZero();
    assertThat(publication.read("out.md")).isEqualTo(Publication.DRAFT);
  }

  @Test
  void outTakesTheResultAndTheFileStays() throws IOException {
    assertThat(shell.run("move", "drafts/79.md", "1.2", "1.1", "-o", "out.md").code()).isZero();

    assertThat(publication.read("drafts/79.md")).isEqualTo(Publication.DRAFT);
    assertThat(publication.read("out.md")).contains("1、[乙]");
  }

  @Test
  void aRefusedGestureWritesNothingAndExitsWith3() throws IOException {
    Shell.Result result = shell.run("move", "drafts/79.md", "1.1", "3.1", "-o", "out.md");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .startsWith("Nothing was moved: that section is a block")
        .hasLineCount(1);
    assertThat(folder.resolve("out.md")).doesNotExist();
    assertThat(publication.read("drafts/79.md")).isEqualTo(Publication.DRAFT);
  }

  @Test
  void withoutAProfileThereIsNothingToMove(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("a.md"), "- a\n- b\n");

    Shell.Result result = new Shell(elsewhere).run("move", "a.md", "1.1", "1.2");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("no galley.yaml says what an item looks like");
  }

  @Test
  void aPlaceThatIsNoneIsSaid() {
    assertThat(shell.run("move", "drafts/79.md", "9.1", "1.1"))
        .isEqualTo(new Shell.Result(2, "", "There is no section for 9.1: the file has 3.\n"));
    assertThat(shell.run("move", "drafts/79.md", "1.0", "1.1").err())
        .isEqualTo("There is no item 1.0: the section has 2.\n");
    assertThat(shell.run("move", "drafts/79.md", "1", "1.1"))
        .isEqualTo(
            new Shell.Result(
                2, "", "“1” is not what is expected there. See galley move --help.\n"));
  }
}
