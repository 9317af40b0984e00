package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.export.BlogMarkdown;
import galley.export.ExportPlan;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real issues of one publication, opened as a workspace opens them: by a `galley.yaml` that a
/// person wrote.
class SamplesTest {
  private static final Path SAMPLES = Path.of("../shared/corpus/samples");

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void aWorkspaceOfTheSamples() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "no corpus of real issues at " + SAMPLES);
    try (InputStream profile = SamplesTest.class.getResourceAsStream("samples-galley.yaml")) {
      Files.copy(Objects.requireNonNull(profile), folder.resolve(Workspace.PROFILE));
    }
    Path drafts = Files.createDirectory(folder.resolve("drafts"));
    for (String name : List.of("000.md", "001.md", "003.md", "004.md")) {
      Files.copy(SAMPLES.resolve(name), drafts.resolve(name));
    }
    workspace = Workspace.open(folder);
  }

  @Test
  void theProfileHasNoProblemAndEverySampleIsADraft() throws IOException {
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.drafts())
        .extracting(d -> d.values().get("name"))
        .containsExactlyInAnyOrder("000", "001", "003", "004");
  }

  @ParameterizedTest
  @CsvSource({"000,12,12,1", "001,15,11,3", "003,12,9,6", "004,14,10,5"})
  void everyItemIsFoundAndNothingElseIsTakenForOne(
      String name, int articles, int projects, int media) throws IOException {
    Outline outline = outline(name);

    assertThat(items(outline, "articles")).hasSize(articles);
    assertThat(items(outline, "projects")).hasSize(projects);
    assertThat(items(outline, "media")).hasSize(media);
    assertThat(outline.itemCount()).isEqualTo(articles + projects + media);
    for (Section section : outline.sections()) {
      if (section.items().isEmpty()) continue;
      List<String> numbers = new ArrayList<>();
      for (int i = 1; i <= section.items().size(); i++) numbers.add(i + "");
      assertThat(section.items()).extracting(i -> i.fields().get("n")).isEqualTo(numbers);
    }
  }

  @Test
  void anItemMayHaveNoTitleLinkAndHoldAList() throws IOException {
    List<Item> items = items(outline("003"), "articles");

    assertThat(items.get(2).url()).isNull();
    assertThat(items.get(2).titleText()).isEqualTo("原推荐文章为拼凑且非原创，已删");
    assertThat(items.get(2).links()).isEmpty();
    assertThat(items.get(11).url()).isNull();
    assertThat(items.get(11).titleText()).isEqualTo("三个练手项目的实战教程：");
    assertThat(items.get(11).body().in(outline("003").text()).lines())
        .filteredOn(line -> line.startsWith("- ["))
        .hasSize(3);
    for (int i = 0; i < items.size(); i++) {
      if (i != 2 && i != 11) assertThat(items.get(i).urlText()).startsWith("https://");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"001", "004"})
  void thePromotionBehindTheLastArticleIsNotPartOfIt(String name) throws IOException {
    Outline outline = outline(name);
    Item last = items(outline, "articles").getLast();

    assertThat(last.content().in(outline.text())).doesNotContain("🎁");
    assertThat(outline.regions())
        .filteredOn(r -> r.kind() == Region.Kind.BLOCK)
        .extracting(r -> r.range().in(outline.text()))
        .anyMatch(block -> block.startsWith("🎁"));
    // Nor is the picture that belongs to it.
    assertThat(last.range().end()).isLessThan(outline.text().indexOf("🎁"));
  }

  @ParameterizedTest
  @CsvSource({"000,78,2024-11-23", "001,7,2023-06-17", "003,5,2023-06-03", "004,12,2023-07-22"})
  void exportingUnchangedGivesTheSameBytes(String name, String number, String date)
      throws IOException {
    OpenFile file = open(name);
    Map<String, String> values = Map.of("number", number, "date", date);
    ExportPlan plan =
        new BlogMarkdown(workspace.profile().issues()::print)
            .plan(workspace.root(), values, file.file(), file.file().text());
    plan.write(List.of());

    assertThat(folder.resolve("issues/" + date + "-weekly" + number + ".md"))
        .hasBinaryContent(Files.readAllBytes(SAMPLES.resolve(name + ".md")));
  }

  private OpenFile open(String name) throws IOException {
    return OpenFile.open(workspace, folder.resolve("drafts/" + name + ".md"));
  }

  private Outline outline(String name) throws IOException {
    return Outline.parse(open(name).file().text(), workspace.conventions());
  }

  private static List<Item> items(Outline outline, String role) {
    return outline.withRole(role).stream().flatMap(s -> s.items().stream()).toList();
  }
}
