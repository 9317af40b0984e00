package galley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import galley.render.EmojiSet;
import galley.render.IssueRenderer;
import galley.test.Fx;
import galley.ui.kit.Dialogs;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Tasks;
import galley.ui.kit.Theme;
import galley.workspace.SettingsFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** From a folder of past issues to a workspace, and what is left alone on the way. */
class LearningTest {
  @TempDir private Path folder;
  private Path issues;

  @BeforeEach
  void write() throws IOException {
    System.setProperty("galley.config", folder.resolve("config").toString());
    issues = Files.createDirectories(folder.resolve("weekly"));
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(
        () -> {
          if (desk() != null) desk().close();
          List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    System.clearProperty("galley.config");
  }

  /// Issues of one form: two sections of numbered paragraphs under a greeting that repeats.
  private static void writeIssues(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int issue = 1; issue <= 12; issue++) {
      var text = new StringBuilder("Welcome to the weekly.\n");
      for (String section : List.of("Articles", "Tools")) {
        text.append("\n## ").append(section).append('\n');
        for (int item = 1; item <= 3; item++) {
          String name = section.toLowerCase(java.util.Locale.ROOT) + "-" + issue + "-" + item;
          text.append("\n%d、[About %s](https://%s.example)\n".formatted(item, name, name));
          text.append("\nWhat it says of %s.\n".formatted(name));
        }
      }
      Files.writeString(folder.resolve("issue-%03d.md".formatted(issue)), text);
    }
  }

  /// What a folder holds; of a workspace, not the machine's own part.
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    boolean workspace = Files.exists(folder.resolve("galley.yaml"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (workspace && file.startsWith(folder.resolve(".galley"))) continue;
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void aFolderOfIssuesIsAWorkspaceOnceThePersonHasSeenWhatWasLearned() throws Exception {
    writeIssues(issues);
    Map<String, String> before = contents(issues);
    GalleyApp app = start();
    later(() -> app.openIssues(issues));

    Fx.await(() -> button("Write and open").isPresent());
    assertThat(Fx.get(LearningTest::texts))
        .contains("Make weekly a workspace?", "## Articles", "## Tools", "in 12 issues")
        .anyMatch(t -> t.startsWith("12 issues with 72 items were read."))
        .anyMatch(t -> t.contains(issues.resolve("galley.yaml").toString()))
        .anyMatch(t -> t.startsWith("How often it appears"));
    assertThat(contents(issues)).isEqualTo(before);

    Fx.run(() -> button("Write and open").orElseThrow().fire());
    Fx.await(() -> desk() != null && opened().session().outline().itemCount() == 6);
    assertThat(Fx.get(() -> opened().session().text())).isEqualTo(before.get("issue-012.md"));
    assertThat(Fx.get(() -> opened().session().lockedProperty().get())).isTrue();
    assertThat(contents(issues)).containsAllEntriesOf(before).containsKey("galley.yaml");
    assertThat(issues.resolve("drafts")).isDirectory();
    assertThat(issues.resolve("inbox")).isDirectory();
    assertThat(issues.resolve("blocks")).isDirectory();
    assertThat(issues.resolve("issues")).doesNotExist();
  }

  @Test
  void whoDoesNotAgreeHasNothingWritten() throws Exception {
    writeIssues(issues);
    Map<String, String> before = contents(issues);
    GalleyApp app = start();
    later(() -> app.openIssues(issues));

    Fx.await(() -> button("Write and open").isPresent());
    Fx.run(() -> button("Cancel").orElseThrow().fire());
    Fx.await(() -> dialog().isEmpty());
    assertThat(contents(issues)).isEqualTo(before);
    assertThat(issues.resolve("drafts")).doesNotExist();
    assertThat(desk()).isNull();
  }

  @Test
  void aFolderThatIsInAWorkspaceOpensThat() throws Exception {
    writeIssues(issues.resolve("issues"));
    Files.writeString(issues.resolve("galley.yaml"), "publication: {name: Mine}\n");
    GalleyApp app = start();
    later(() -> app.openIssues(issues.resolve("issues")));

    Fx.await(() -> desk() != null);
    assertThat(Fx.get(() -> opened().workspace().root())).isEqualTo(issues);
    assertThat(Files.readString(issues.resolve("galley.yaml")))
        .isEqualTo("publication: {name: Mine}\n");
  }

  @Test
  void aFolderWithoutMarkdownSaysSo() throws Exception {
    Files.writeString(issues.resolve("notes.txt"), "no Markdown");
    GalleyApp app = start();
    later(() -> app.openIssues(issues));

    Fx.await(() -> says("There are no Markdown files in " + issues + "."));
    assertThat(contents(issues)).hasSize(1);
  }

  @Test
  void whereNoFormOfItemComesBackThePersonMayWriteAllTheSame() throws Exception {
    for (int i = 1; i <= 3; i++) {
      Files.writeString(issues.resolve(i + ".md"), "An essay, number " + i + ".\n\nIt goes on.\n");
    }
    GalleyApp app = start();
    later(() -> app.openIssues(issues));

    Fx.await(() -> button("Write it all the same").isPresent());
    assertThat(Fx.get(LearningTest::texts))
        .anyMatch(t -> t.startsWith("No form of item came back often enough"));
    Fx.run(() -> button("Write it all the same").orElseThrow().fire());
    Fx.await(() -> desk() != null);
    assertThat(issues.resolve("galley.yaml")).content().contains("headline");
    assertThat(Fx.get(() -> opened().workspace().problems())).isEmpty();
  }

  @Test
  void aFolderThatMayNotBeWrittenInIsNotLearnedFrom() throws Exception {
    writeIssues(issues);
    assertThat(issues.toFile().setWritable(false)).isTrue();
    try {
      assumeFalse(Files.isWritable(issues), "this user may write everywhere");
      GalleyApp app = start();
      later(() -> app.openIssues(issues));
      Fx.await(() -> says("Galley may not write in " + issues + "."));
    } finally {
      assertThat(issues.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void learningShowsHowFarItIsAndCanBeStopped() throws Exception {
    GalleyApp _ = start();
    var stopped = new CountDownLatch(1);
    var wrote = new AtomicBoolean();
    Learning.Source slow =
        (_, progress) -> {
          while (progress.at("reading", 120, 312)) Thread.onSpinWait();
          stopped.countDown();
          throw new InterruptedIOException("stopped");
        };
    Fx.run(() -> learning(slow).makeWorkspace(Learning.Place.of(issues), () -> wrote.set(true)));

    Fx.await(() -> says("Reading 120 of 312 files"));
    Fx.run(() -> button("Cancel").orElseThrow().fire());
    stopped.await();
    Fx.await(() -> dialog().isEmpty());
    assertThat(wrote).isFalse();
    assertThat(contents(issues)).isEmpty();
  }

  private Learning learning(Learning.Source source) {
    var theme = new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of("shell"));
    var emoji = new EmojiSet();
    var shared =
        new Shared(
            new Person(SettingsFile.ofThisPerson()),
            Language.ENGLISH,
            theme,
            new Tasks(
                e -> {
                  throw new AssertionError(e);
                }),
            emoji,
            new EmojiImages(new Drawings(emoji)),
            new IssueRenderer(emoji),
            folder.resolve("web"),
            _ -> {});
    return new Learning(shared, new Dialogs(stage(), theme, Language.ENGLISH), source);
  }

  @Test
  void theBarMakesAFolderWithoutAProfileAWorkspaceAndTheOpenIssueStays() throws Exception {
    writeIssues(issues.resolve("issues"));
    Files.writeString(
        issues.resolve("issues/3.md"), Files.readString(issues.resolve("issues/issue-003.md")));
    Map<String, String> before = contents(issues);
    start("--workspace=" + issues);

    Fx.await(() -> button("Learn from its folder…").isPresent());
    later(() -> button("Learn from its folder…").orElseThrow().fire());
    Fx.await(() -> button("Write and open").isPresent());
    Fx.run(() -> button("Write and open").orElseThrow().fire());
    Fx.await(() -> opened().session().outline().itemCount() == 6);
    assertThat(Fx.get(() -> opened().issue().orElseThrow().path()))
        .isEqualTo(issues.resolve("issues/3.md"));
    assertThat(contents(issues)).containsAllEntriesOf(before);
    assertThat(issues.resolve("galley.yaml"))
        .content()
        .contains("issues: 'issues/issue-{number}.md'");
  }

  @Test
  void aFolderOfIssuesThatIsOpenedAsItIsSaysHowToLearnFromIt() throws Exception {
    writeIssues(issues);
    Map<String, String> before = contents(issues);
    start("--workspace=" + issues);

    Fx.await(() -> button("Learn from this folder…").isPresent());
    assertThat(contents(issues)).isEqualTo(before);
    later(() -> button("Learn from this folder…").orElseThrow().fire());
    Fx.await(() -> button("Write and open").isPresent());
    Fx.run(() -> button("Write and open").orElseThrow().fire());
    Fx.await(() -> opened().session().outline().itemCount() == 6);
    assertThat(Fx.get(() -> button("Learn from this folder…"))).isEmpty();
    assertThat(contents(issues)).containsAllEntriesOf(before);
  }

  @Test
  void theBarLeavesAProfileAsItIsAndSavesWhatWasLearnedBesideIt() throws Exception {
    writeIssues(issues.resolve("issues"));
    String profile =
        "issues: issues/issue-{number}.md\nitems: {headline: \"- {title}\", form: bullet}\n";
    Files.writeString(issues.resolve("galley.yaml"), profile);
    start("--workspace=" + issues);

    Fx.await(() -> button("Learn from its folder…").isPresent());
    later(() -> button("Learn from its folder…").orElseThrow().fire());
    Fx.await(() -> button("Save as galley.learned.yaml").isPresent());
    String shown = Fx.get(() -> ((TextArea) dialog().orElseThrow().lookup(".text-area")).getText());
    assertThat(shown).contains("{n}、[{title}]({url})", "issues: 'issues/issue-{number}.md'");
    Fx.run(() -> button("Save as galley.learned.yaml").orElseThrow().fire());
    Fx.await(() -> says("Saved as galley.learned.yaml."));
    assertThat(issues.resolve("galley.learned.yaml")).hasContent(shown);
    assertThat(issues.resolve("galley.yaml")).hasContent(profile);
  }

  @Test
  void theHelpOpensAndFindsAWord() throws Exception {
    GalleyApp app = start();
    Fx.run(app::help);

    Fx.await(() -> help().pane().find("boilerplate", false));
    assertThat(Fx.get(() -> help().pane().find("no such word anywhere", false))).isFalse();
    Fx.run(app::help);
    assertThat(Fx.get(() -> Window.getWindows().stream().filter(Window::isShowing).count()))
        .isEqualTo(2);
  }

  private static HelpWindow help() {
    return Window.getWindows().stream()
        .map(w -> w.getScene().getRoot().getUserData())
        .filter(HelpWindow.class::isInstance)
        .map(HelpWindow.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static GalleyApp start(String... more) throws Exception {
    FxToolkit.registerPrimaryStage();
    String[] all =
        Stream.concat(Stream.of("--lang=en", "--theme=light"), Stream.of(more))
            .toArray(String[]::new);
    return (GalleyApp) FxToolkit.setupApplication(GalleyApp.class, all);
  }

  /// A dialog keeps whoever opens it until it is answered.
  private static void later(Runnable action) throws Exception {
    Fx.run(() -> Platform.runLater(action));
  }

  private static Stage stage() {
    return (Stage) Window.getWindows().getFirst();
  }

  private static @Nullable Desk desk() {
    return Window.getWindows().isEmpty() ? null : Desk.shown(stage().getScene());
  }

  private static Desk opened() {
    return Objects.requireNonNull(desk(), "no desk");
  }

  private static Optional<DialogPane> dialog() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .map(Scene::getRoot)
        .filter(DialogPane.class::isInstance)
        .map(DialogPane.class::cast)
        .findFirst();
  }

  private static boolean says(String start) {
    return texts().stream().anyMatch(text -> text.startsWith(start));
  }

  private static List<String> texts() {
    return nodes().flatMap(node -> Stream.ofNullable(text(node))).toList();
  }

  private static @Nullable String text(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case galley.ui.kit.EmojiText emoji -> emoji.getText();
      default -> null;
    };
  }

  private static Optional<Button> button(String label) {
    return nodes()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(b -> label.equals(b.getText()))
        .findFirst();
  }

  private static Stream<Node> nodes() {
    return Window.getWindows().stream().flatMap(w -> nodes(w.getScene().getRoot()));
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(LearningTest::nodes))
        : Stream.of(node);
  }
}
