package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import galley.issue.WordRule;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void anEmptyFolderOpensWithDefaultsAndStaysEmpty() throws IOException {
    Workspace workspace = Workspace.open(folder);
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.profile()).isEqualTo(workspace.profile());
    assertThat(workspace.profile().name()).isEqualTo(String.valueOf(folder.getFileName()));
    assertThat(workspace.drafts()).isEmpty();
    assertThat(workspace.issues()).isEmpty();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).isEmpty();
    }
  }

  @Test
  void theProfileSaysWhatThePublicationIs() throws IOException {
    profile(
        """
        publication: {name: 码上周刊, language: zh, every: two-weeks}
        issues: issues/{date}-weekly{number}.md
        drafts: wip/{number}.md
        saved-pages: pages
        words: {count: cjk-and-words, round: 100}
        items: {form: paragraph, headline: "{n}、[{title}]({url})"}
        """);
    Workspace workspace = Workspace.open(folder);
    Profile profile = workspace.profile();
    assertThat(workspace.problems()).isEmpty();
    assertThat(profile.name()).isEqualTo("码上周刊");
    assertThat(profile.language()).isEqualTo("zh");
    assertThat(profile.every()).isEqualTo(Cadence.TWO_WEEKS);
    assertThat(profile.drafts()).hasToString("wip/{number}.md");
    assertThat(workspace.conventions().words())
        .isEqualTo(new WordRule(WordRule.Count.CJK_AND_WORDS, 100));
    assertThat(workspace.savedPages()).contains(folder.resolve("pages"));
  }

  @Test
  void aBrokenProfileStillOpensAndNamesItsLine() throws IOException {
    profile("publication: {name: A}\nissues: \"never closed\nitems: x\n");
    Path issue = file("issues/3.md");
    Workspace workspace = Workspace.open(folder);
    assertThat(workspace.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.file()).isEqualTo("galley.yaml"))
        .satisfies(p -> assertThat(p.line()).isEqualTo(2))
        .satisfies(p -> assertThat(p.sentence(Locale.ENGLISH)).contains("never closes"))
        .satisfies(p -> assertThat(p.sentence(Locale.SIMPLIFIED_CHINESE)).contains("引号"));
    assertThat(workspace.issues()).extracting(IssueFile::path).containsExactly(issue);
  }

  @Test
  void aWrongValueIsReportedAndTheRestCounts() throws IOException {
    profile(
        """
        publication: {name: A, every: full-moon}
        issues: ../elsewhere/{number}.md
        words: {round: 0}
        """);
    Workspace workspace = Workspace.open(folder);
    assertThat(workspace.problems()).extracting(WorkspaceProblem::line).containsExactly(1, 2, 3);
    assertThat(workspace.profile().name()).isEqualTo("A");
    assertThat(workspace.profile().issues()).hasToString("issues/{number}.md");
  }

  @Test
  void aProfileThatIsNotUtf8OrNoFileStillOpens() throws IOException {
    Files.write(folder.resolve("galley.yaml"), new byte[] {'a', ':', '\n', (byte) 0xC4, 'x'});
    assertThat(Workspace.open(folder).problems())
        .extracting(WorkspaceProblem::line)
        .containsExactly(2);
    Files.delete(folder.resolve("galley.yaml"));
    Files.createDirectory(folder.resolve("galley.yaml"));
    assertThat(Workspace.open(folder).problems()).hasSize(1);
  }

  @Test
  void whatIsNoFolderIsNotOpened() throws IOException {
    Path file = file("a.md");
    assertThatIOException().isThrownBy(() -> Workspace.open(file));
    assertThatIOException().isThrownBy(() -> Workspace.open(folder.resolve("none")));
  }

  @Test
  void issuesAreListedTheNewestFirstByNumberAndNotByName() throws IOException {
    for (String name : List.of("9", "10", "100", "x", "8.bak")) file("issues/" + name + ".md");
    file("issues/.hidden/7.md");
    Files.createDirectories(folder.resolve("issues/11.md"));
    assertThat(Workspace.open(folder).issues())
        .extracting(i -> String.valueOf(i.path().getFileName()))
        .containsExactly("100.md", "10.md", "9.md");
  }

  @Test
  void issuesMayLieInFoldersOfTheirOwn() throws IOException {
    profile("issues: blog/{date}/index.md\n");
    file("blog/2026-11-20/index.md");
    file("blog/2026-11-13/index.md");
    file("blog/2026-11-20/deeper/index.md");
    assertThat(Workspace.open(folder).issues())
        .extracting(i -> i.date().orElseThrow().toString())
        .containsExactly("2026-11-20", "2026-11-13");
  }

  @Test
  void aDraftIsMadeOnceAndNeverOver() throws IOException {
    Workspace workspace = Workspace.open(folder);
    Path draft = workspace.createDraft(Map.of("number", "80"), "# 80\n");
    assertThat(workspace.drafts()).extracting(IssueFile::path).containsExactly(draft);
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> workspace.createDraft(Map.of("number", "80"), "other"));
    assertThat(draft).hasContent("# 80\n");
  }

  @Test
  void thePrivateFolderKeepsItselfOutOfGit() throws IOException {
    Path journal = Workspace.open(folder).home().folder("journal");
    assertThat(journal).isDirectory();
    assertThat(folder.resolve(".galley/.gitignore")).hasContent("*\n");
  }

  private void profile(String yaml) throws IOException {
    Files.writeString(folder.resolve("galley.yaml"), yaml);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, "text");
  }
}
