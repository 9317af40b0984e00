package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.ui.kit.Language;
import galley.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder becomes in which somebody begins a publication. */
class NewPublicationTest {
  @TempDir private Path folder;

  @Test
  void anEmptyFolderBecomesAWorkspaceOfItsName() throws Exception {
    Path root = Files.createDirectories(folder.resolve("It's weekly"));
    NewPublication.prepare(root, Language.ENGLISH);
    Workspace workspace = Workspace.open(root);
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.profile().name()).isEqualTo("It's weekly");
    assertThat(root.resolve("drafts")).isDirectory();
  }

  @Test
  void aProfileThatIsThereStays() throws Exception {
    Path profile = Files.writeString(folder.resolve("galley.yaml"), "publication: {name: Mine}\n");
    NewPublication.prepare(folder, Language.CHINESE);
    assertThat(profile).content().isEqualTo("publication: {name: Mine}\n");
  }

  @Test
  void aFolderOfIssuesIsLeftToBeLearnedFrom() throws Exception {
    Files.writeString(folder.resolve("1.md"), "## News\n");
    NewPublication.prepare(folder, Language.ENGLISH);
    assertThat(folder.resolve("galley.yaml")).doesNotExist();
  }
}
