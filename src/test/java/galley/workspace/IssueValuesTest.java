package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueValuesTest {
  @TempDir private Path folder;

  @Test
  void thePathAndTheFrontMatterTogetherSayWhichIssueItIs() throws IOException {
    IssueValues values = read("title: 'Weekly #7'\npubDate: 2026-11-20 10:00");

    assertThat(values.all()).containsEntry("number", "7").containsEntry("date", "2026-11-20");
    assertThat(values.disagreement("number")).isEmpty();
  }

  @Test
  void aCopiedDraftDisagreesWithItsName() throws IOException {
    assertThat(read("title: 'Weekly #6'\npubDate: 2026-11-20").disagreement("number"))
        .contains(new IssueValues.Disagreement("number", "7", "6"));
  }

  private IssueValues read(String head) throws IOException {
    Files.writeString(
        folder.resolve("galley.yaml"),
        """
        issues: issues/{date}-weekly{number}.md
        drafts: drafts/{number}.md
        front-matter: {form: yaml, title: "Weekly #{number}", pubDate: "{date}"}
        """);
    Workspace workspace = Workspace.open(folder);
    Outline outline = Outline.parse("---\n" + head + "\n---\n", workspace.conventions());
    return IssueValues.of(workspace, folder.resolve("drafts/7.md"), outline.frontMatter());
  }
}
