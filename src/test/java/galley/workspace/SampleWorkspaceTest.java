package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleWorkspaceTest {
  @TempDir Path folder;

  @Test
  void theSampleIsCopiedOnceAndNothingIsOverwritten() throws IOException {
    assumeTrue(
        SampleWorkspace.class.getResource("/assets/sample/files.txt") != null,
        "this build has no sample workspace");
    Path mine = Files.writeString(folder.resolve("galley.yaml"), "mine: 1\n");
    assertThat(SampleWorkspace.create(folder)).isNotEmpty().doesNotContain(mine);
    assertThat(mine).hasContent("mine: 1");
    assertThat(SampleWorkspace.create(folder)).isEmpty();
    Path fresh = folder.resolve("fresh");
    SampleWorkspace.create(fresh);
    Workspace workspace = Workspace.open(fresh);
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.drafts()).hasSize(1);
    assertThat(workspace.issues()).hasSizeGreaterThanOrEqualTo(5);
  }
}
