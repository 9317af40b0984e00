package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.text.WriteFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  @TempDir private Path workspace = Path.of("");
  @TempDir private Path elsewhere = Path.of("");

  @Test
  void itIsMadeWhenItIsAskedForAndKeepsItselfOutOfGit() throws IOException {
    PrivateFolder home = new PrivateFolder(workspace.resolve(".galley"));
    assertThat(workspace).isEmptyDirectory();
    assertThat(home.folder("cache/pages")).isDirectory();
    assertThat(workspace.resolve(".galley/.gitignore")).hasContent("*");
  }

  @Test
  void nothingIsKeptWhereItIsALinkToAnotherPlace() throws IOException {
    link(workspace.resolve(".galley"));
    assertRefused("index");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void norWhereAFolderInItIs() throws IOException {
    Files.createDirectories(workspace.resolve(".galley/cache"));
    link(workspace.resolve(".galley/cache/pages"));
    link(workspace.resolve(".galley/index"));
    assertRefused("index");
    assertRefused("cache/pages");
    assertRefused("cache/pages/deeper");
    assertThat(elsewhere).isEmptyDirectory();
  }

  private void link(Path from) {
    try {
      Files.createSymbolicLink(from, elsewhere);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "this system makes no symbolic links here: " + e);
    }
  }

  private void assertRefused(String folder) {
    PrivateFolder home = new PrivateFolder(workspace.resolve(".galley"));
    assertThatThrownBy(() -> home.folder(folder))
        .isInstanceOfSatisfying(
            WriteFailedException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(WriteFailedException.Reason.LEADS_ELSEWHERE);
              assertThat(e.sentence(Locale.ENGLISH)).contains("is a link to another place");
            });
  }
}
