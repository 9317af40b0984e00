package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void make() throws IOException {
    Publication.in(folder);
    shell = new Shell(folder);
  }

  @Test
  void eachLinkIsAFileWithoutItsTracking() throws IOException {
    Shell.Result result =
        shell.run("add", "https://a.example/x?utm_source=n", "https://b.example/y");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("https://a.example/x → inbox/").hasLineCount(2);
    assertThat(links())
        .extracting(link -> link.url().value())
        .containsExactlyInAnyOrder("https://a.example/x", "https://b.example/y");
  }

  @Test
  void aDashReadsAnyTextWithLinks() throws IOException {
    Shell.Result result =
        shell.runWith("看这个：[读物](https://a.example/1)，还有 https://b.example/2。", "add", "-");

    assertThat(result.code()).isZero();
    assertThat(links()).extracting(InboxLink::title).contains("读物", "https://b.example/2");
  }

  @Test
  void aPageThatIsThereIsNotAddedAgain() throws IOException {
    shell.run("add", "https://a.example/x");

    Shell.Result again = shell.run("add", "http://a.example/x/");

    assertThat(again.code()).isZero();
    assertThat(links()).hasSize(again.out().contains("already") ? 1 : 2);
    assertThat(shell.run("add", "https://a.example/x?utm_source=m").out())
        .isEqualTo("https://a.example/x is in the inbox already.\n");
  }

  @Test
  void oneThatIsNoLinkKeepsAllFromBeingAdded() throws IOException {
    Shell.Result result = shell.run("add", "https://a.example/x", "nonsense");

    assertThat(result).isEqualTo(new Shell.Result(2, "", "“nonsense” is not a link.\n"));
    assertThat(links()).isEmpty();
    assertThat(shell.runWith("nothing here", "add", "-").err())
        .isEqualTo("There is no link in that text.\n");
  }

  @Test
  void theWorkspaceIsTheNearestAboveOrTheOneNamed(@TempDir Path elsewhere) throws IOException {
    assertThat(new Shell(folder.resolve("drafts")).run("add", "https://a.example/1").code())
        .isZero();
    assertThat(links()).hasSize(1);
    assertThat(new Shell(elsewhere).run("add", "https://a.example/2"))
        .isEqualTo(
            new Shell.Result(
                2,
                "",
                "There is no galley.yaml here or in a folder above. Name the workspace with -w, or"
                    + " make one with galley init.\n"));
    assertThat(
            new Shell(elsewhere).run("add", "https://a.example/2", "-w", folder.toString()).code())
        .isZero();
    assertThat(links()).hasSize(2);
    assertThat(elsewhere).isEmptyDirectory();
  }

  private List<InboxLink> links() throws IOException {
    return new Inbox(folder.resolve("inbox")).list().links();
  }
}
