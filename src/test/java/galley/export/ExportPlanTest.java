package galley.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.export.ExportRefusedException.Reason;
import galley.text.TextFile;
import galley.text.WriteFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportPlanTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus", "samples");

  @TempDir Path folder;
  private Path root = Path.of("my-weekly");
  private final BlogMarkdown blog =
      new BlogMarkdown(values -> Path.of("issues", values.get("number") + ".md"));

  @BeforeEach
  void aWorkspace() throws IOException {
    root = Files.createDirectory(folder.toRealPath().resolve("my-weekly"));
  }

  @Test
  void aNewIssueIsWrittenUnderItsName() throws IOException {
    TextFile draft = TextFile.of("\uFEFFa\r\n".getBytes(UTF_8));
    ExportPlan plan = blog.plan(root, Map.of("number", "79"), draft, "a\nb\n");
    assertThat(plan.isNew()).isTrue();
    assertThat(plan.diff().count(DiffLine.Kind.ADDED)).isEqualTo(2);
    assertThat(plan.target()).doesNotExist();
    plan.write(List.of());
    assertThat(root.resolve("issues/79.md")).content(UTF_8).isEqualTo("\uFEFFa\r\nb\r\n");
  }

  @Test
  void realIssuesAreExportedByteForByte() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "there are no real issues beside this checkout");
    try (Stream<Path> all = Files.list(CORPUS)) {
      for (Path issue : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        Map<String, String> values = Map.of("number", String.valueOf(issue.getFileName()));
        blog.plan(root, values, issue).write(List.of());
        ExportPlan again = blog.plan(root, values, issue);
        assertThat(again.target()).hasSameBinaryContentAs(issue);
        assertThat(again.isUnchanged()).isTrue();
        assertThat(again.diff().isEmpty()).isTrue();
      }
    }
  }

  @Test
  void theDifferenceIsFromWhatWasExportedLast() throws IOException {
    plan("a\nb\n").write(List.of());
    ExportPlan second = plan("a\nc\n");
    assertThat(second.diff().unified("issues/79.md", "draft", 3)).contains("\n a\n-b\n+c\n");
    assertThat(second.existing()).contains("a\nb\n".getBytes(UTF_8));
  }

  @Test
  void aTargetChangedSinceThePlanWasMadeIsLeftAlone() throws IOException {
    ExportPlan plan = plan("mine\n");
    Files.createDirectories(root.resolve("issues"));
    Files.writeString(plan.target(), "theirs\n");
    assertRefused(plan, Reason.CHANGED_SINCE);
    assertThat(plan.target()).hasContent("theirs");
  }

  @Test
  void aFolderOutsideIsWrittenOnlyWhenAllowed() throws IOException {
    Path blogFolder = Files.createDirectory(folder.toRealPath().resolve("blog"));
    for (Path target : List.of(Path.of("../blog/79.md"), blogFolder.resolve("79.md"))) {
      ExportPlan plan = ExportPlan.of(root, target, "a".getBytes(UTF_8));
      assertThat(plan.permissionNeeded(List.of())).contains(blogFolder);
      assertRefused(plan, Reason.OUTSIDE);
      assertThat(plan.target()).doesNotExist();
    }
    ExportPlan plan = ExportPlan.of(root, Path.of("../blog/79.md"), "a".getBytes(UTF_8));
    plan.write(List.of(blogFolder));
    assertThat(blogFolder.resolve("79.md")).hasContent("a");
  }

  @Test
  void aFolderWithALikeNameIsOutside() throws IOException {
    ExportPlan plan = ExportPlan.of(root, Path.of("../my-weekly-2/79.md"), new byte[1]);
    assertRefused(plan, Reason.OUTSIDE);
    assertThat(folder.resolve("my-weekly-2")).doesNotExist();
  }

  @Test
  void aLinkThatLeadsOutIsOutside() throws IOException {
    Path blogFolder = Files.createDirectory(folder.toRealPath().resolve("blog"));
    Files.createSymbolicLink(root.resolve("issues"), blogFolder);
    assertRefused(plan("a"), Reason.OUTSIDE);
    Files.createSymbolicLink(root.resolve("one.md"), Path.of("../blog/not-there.md"));
    assertRefused(ExportPlan.of(root, Path.of("one.md"), new byte[1]), Reason.OUTSIDE);
    assertThat(blogFolder).isEmptyDirectory();
    plan("a").write(List.of(blogFolder));
    assertThat(blogFolder.resolve("79.md")).hasContent("a");
  }

  @Test
  void aFolderInTheTargetsPlaceIsRefused() throws IOException {
    Files.createDirectories(root.resolve("issues/79.md"));
    assertThatExceptionOfType(ExportRefusedException.class)
        .isThrownBy(() -> plan("a"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.IS_A_FOLDER));
  }

  @Test
  void aFileWhereItsFolderShouldBeGivesAFailureThatNamesIt() throws IOException {
    Files.writeString(root.resolve("issues"), "a file");
    assertThatExceptionOfType(WriteFailedException.class)
        .isThrownBy(() -> plan("a").write(List.of()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(WriteFailedException.Reason.NOT_A_FOLDER))
        .satisfies(e -> assertThat(e.sentence(Locale.ENGLISH)).contains("issues"));
  }

  private ExportPlan plan(String text) throws IOException {
    return blog.plan(root, Map.of("number", "79"), TextFile.absent(), text);
  }

  private static void assertRefused(ExportPlan plan, Reason reason) {
    assertThatExceptionOfType(ExportRefusedException.class)
        .isThrownBy(() -> plan.write(List.of()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.sentence(Locale.ENGLISH)).contains(e.folder().toString()))
        .satisfies(e -> assertThat(e.sentence(Locale.CHINESE)).contains("。"));
  }
}
