package galley.compose;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.issue.Section;
import galley.learn.Learned;
import galley.organize.Stats;
import galley.test.Corpus;
import galley.test.CorpusProfiles;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The law of a new issue, over profiles learned from real publications: read by the publication's
/// conventions it has the profile's sections in order, no items outside blocks, and right counts.
@Execution(ExecutionMode.CONCURRENT)
class NextIssueCorpusTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python-weekly-zh",
        "python-weekly-en",
        "haskell-weekly",
        "swift-weekly-brief",
        "ipfs-weekly",
        "lwkd",
        "nixos-weekly",
        "golangweekly-zh",
        "tw93-weekly",
        "sorrycc-weekly",
        "ios-weekly",
        "bitcoin-optech"
      })
  void aNewIssueIsEmptyAndCorrect(String name) throws IOException {
    Learned learned = CorpusProfiles.learned(Corpus.folder(name));
    Files.writeString(
        folder.resolve("galley.yaml"), learned.profile(name, "issues/", Locale.ENGLISH));
    Path issues = Files.createDirectories(folder.resolve("issues"));
    for (Path file : Corpus.files(name)) Files.copy(file, issues.resolve(file.getFileName()));
    Workspace workspace = Workspace.open(folder);
    var next = new NextIssue(workspace, Past.read(workspace));
    Facts facts = next.next(LocalDate.EPOCH);

    String text = next.compose(facts).text();

    Outline outline = Outline.parse(text, workspace.conventions());
    assertThat(next.same(facts)).isEmpty();
    assertThat(outline.sections().stream().filter(s -> s.role() != null).map(Section::role))
        .containsExactlyElementsOf(
            Skeleton.wanted(workspace.conventions()).stream()
                .filter(rule -> Body.isPrintable(rule.headings().getFirst().template()))
                .map(rule -> rule.role())
                .toList());
    assertThat(outline.sections().stream().filter(s -> !s.block()).map(Section::items))
        .allMatch(List::isEmpty);
    assertThat(Stats.wrong(outline)).isEmpty();
    if (Boolean.getBoolean("galley.show")) System.out.println(facts + "\n" + text);
  }
}
