package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import galley.workspace.RecentEntries.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentEntriesTest {
  @TempDir private Path folder;

  private Workspace workspace(String more) throws IOException {
    Files.writeString(
        folder.resolve("galley.yaml"),
        """
        publication: {name: Notes, language: en}
        issues: issues/{number}.md
        sections: [{role: any, heading: "## {name}"}]
        items: {form: bullet, headline: "- [{title}]({url})", body: "  > {summary}"}
        """
            + more);
    Path issues = Files.createDirectories(folder.resolve("issues"));
    Files.writeString(
        issues.resolve("9.md"),
        "## A\n\n- [Nine *one*](https://a.example)\n  > Body **of** nine,\n  > in two lines.\n\n"
            + "- [No body](https://b.example)\n");
    Files.writeString(
        issues.resolve("10.md"),
        "## A\n\n- [Ten](https://c.example)\n  > Body of [ten](https://d.example).\n");
    Files.createDirectories(folder.resolve("drafts"));
    Files.writeString(
        folder.resolve("drafts/11.md"), "## A\n\n- [Draft](https://e.example)\n  > Not yet.\n");
    return Workspace.open(folder);
  }

  @Test
  void theNewestPublishedOnesComeFirstAsPlainText() throws IOException {
    Workspace workspace = workspace("");
    assertThat(RecentEntries.of(workspace, 5))
        .containsExactly(
            new Entry("Ten", "Body of ten."), new Entry("Nine one", "Body of nine, in two lines."));
    assertThat(RecentEntries.of(workspace, 1)).extracting(Entry::title).containsExactly("Ten");
  }

  @Test
  void theRulesForSummariesAreRead() throws IOException {
    Workspace workspace =
        workspace(
            "summaries: {sentences: 2, length: 60 characters, tone: dry, keep: [Rust, CSS]}\n");
    assertThat(workspace.problems()).isEmpty();
    SummaryRule rule = workspace.profile().summaries();
    assertThat(rule.sentences()).isEqualTo(2);
    assertThat(rule.length()).contains("60 characters");
    assertThat(rule.tone()).contains("dry");
    assertThat(rule.keep()).isEqualTo(List.of("Rust", "CSS"));
  }

  @Test
  void aRuleThatIsWrongIsReportedAndTheRestHolds() throws IOException {
    Workspace workspace = workspace("summaries: {sentences: 9, lenght: short, tone: dry}\n");
    assertThat(workspace.problems()).hasSize(2);
    assertThat(workspace.problems().stream().map(p -> p.sentence(java.util.Locale.ENGLISH)))
        .anyMatch(s -> s.contains("lenght") && s.contains("length"))
        .anyMatch(s -> s.contains("sentences"));
    assertThat(workspace.profile().summaries().sentences()).isEqualTo(3);
    assertThat(workspace.profile().summaries().tone()).contains("dry");
  }
}
