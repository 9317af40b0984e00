package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
  private static final String PROFILE =
      """
      publication: {name: 码上周刊, language: zh}
      issues: content/{date}-weekly{number}.md
      drafts: drafts/{name}.md
      sections:
        - {role: articles, heading: "## 文章"}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      editions:
        en:
          publication: {name: Code Weekly}
          issues: en/{date}.md
          items: {form: bullet, headline: "- [{title}]({url})"}
          sections:
            - {role: articles, heading: "## Articles"}
      """;

  @TempDir private Path folder;

  private Workspace open(String profile) throws IOException {
    Files.writeString(folder.resolve("galley.yaml"), profile);
    return Workspace.open(folder);
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, "x\n");
  }

  @Test
  void anEditionSaysWhatIsDifferentInIt() throws IOException {
    Workspace workspace = open(PROFILE);
    Workspace english = workspace.editions().getLast().workspace();

    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.editions()).extracting(Edition::language).containsExactly("zh", "en");
    assertThat(english.profile().name()).isEqualTo("Code Weekly");
    assertThat(english.profile().language()).isEqualTo("en");
    assertThat(english.profile().drafts()).hasToString("drafts/{name}.en.md");
    assertThat(english.profile().issues()).hasToString("en/{date}.md");
    Outline outline =
        Outline.parse("## Articles\n\n- [A](https://a.example)\n", english.conventions());
    assertThat(outline.itemCount()).isOne();
    assertThat(outline.sections().getFirst().role()).isEqualTo("articles");
  }

  @Test
  void aFileBelongsToOneEdition() throws IOException {
    Workspace workspace = open(PROFILE);
    Path draft = write("drafts/79.md");
    Path english = write("drafts/79.en.md");

    assertThat(workspace.drafts()).extracting(IssueFile::path).containsExactly(draft);
    assertThat(workspace.edition(draft).language()).isEqualTo("zh");
    assertThat(workspace.edition(english).language()).isEqualTo("en");
    assertThat(workspace.isIssuePath(english)).isTrue();
  }

  @Test
  void theSameIssueIsFoundByNumberOrDateOrName() throws IOException {
    Workspace workspace = open(PROFILE);
    Path english = write("en/2026-11-21.md");
    Edition edition = workspace.editions().getLast();

    assertThat(edition.find(Map.of("number", "79", "date", "2026-11-21")).orElseThrow().path())
        .isEqualTo(english);
    assertThat(edition.find(Map.of("number", "79"))).isEmpty();
    assertThat(edition.draft(Map.of("name", "79")).orElseThrow())
        .isEqualTo(folder.resolve("drafts/79.en.md"));
    assertThat(edition.draft(Map.of())).isEmpty();
  }

  @Test
  void withoutEditionsThereIsOne() throws IOException {
    Workspace workspace = open("publication: {language: de}\n");

    assertThat(workspace.editions()).isEmpty();
    assertThat(workspace.edition(write("drafts/1.md")).language()).isEqualTo("de");
  }

  @Test
  void whatIsWrongIsSaidOnceWithItsLine() throws IOException {
    Workspace workspace =
        open(PROFILE.replace("items: {form: bullet", "itms: {form: bullet") + "  zh: {}\n");

    assertThat(workspace.problems()).extracting(WorkspaceProblem::line).containsExactly(11, 14);
    assertThat(workspace.problems().getFirst().sentence(Locale.ENGLISH)).contains("items");
  }

  @Test
  void anEditionWithNothingToSayIsOne() throws IOException {
    assertThat(
            open("drafts: d/{number}.md\neditions:\n  zh:\n")
                .editions()
                .getLast()
                .workspace()
                .profile()
                .drafts())
        .hasToString("d/{number}.zh.md");
  }
}
