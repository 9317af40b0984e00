package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What the window says of a workspace that something is wrong with, and what it leaves alone. */
class BadInputTest {
  private static final String PROFILE =
      """
      publication: {name: Test Weekly, language: en}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      """;
  private static final String ISSUE = "## News\n\n1、[A](https://a.example)\n";

  @TempDir private Path folder;
  private Path draft;

  @BeforeEach
  void makeWorkspace() throws Exception {
    System.setProperty("galley.config", folder.resolve("config").toString());
    draft = Files.createDirectories(folder.resolve("weekly/drafts")).resolve("1.md");
    Files.writeString(folder.resolve("weekly/galley.yaml"), PROFILE);
    Files.writeString(draft, ISSUE);
  }

  @AfterEach
  void close() throws Exception {
    closeWindow();
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    System.clearProperty("galley.config");
  }

  @Test
  void aBrokenProfileIsNamedWithItsLineAndTheDraftOpens() throws Exception {
    Files.writeString(folder.resolve("weekly/galley.yaml"), PROFILE + "sections: \"never closed\n");
    open();

    Fx.await(() -> says("galley.yaml, line 3"));
    assertThat(Fx.get(() -> desk().session().text())).isEqualTo(ISSUE);
    assertThat(Fx.get(() -> desk().session().lockedProperty().get())).isFalse();
  }

  @Test
  void mistakesInTheProfileAreCountedAndTakeOneLine() throws Exception {
    Files.writeString(
        folder.resolve("weekly/galley.yaml"),
        PROFILE + "itmes: none\nsections: none\nwrods: 1\ndrfats: x\nisues: y\n");
    open();

    Fx.await(() -> says("galley.yaml has 4 problems, the first in line 3."));
    assertThat(Fx.get(() -> says("itmes"))).isFalse();
  }

  @Test
  void aDraftThatIsPutThereOrTakenAwayIsSeenInTheMenu() throws Exception {
    open();
    Path second = draft.resolveSibling("2.md");
    Files.writeString(second, ISSUE);
    Fx.await(() -> menu().contains("Draft #2"));
    Files.delete(second);
    Fx.await(() -> !menu().contains("Draft #2"));
    assertThat(Fx.get(BadInputTest::menu)).contains("Draft #1");
  }

  @Test
  void aDraftThatIsPutIntoAnEmptyWorkspaceOpens() throws Exception {
    Files.delete(draft);
    open();
    Fx.await(() -> says("There is no issue in this folder yet"));
    Files.writeString(draft, ISSUE);
    Fx.await(() -> desk().session().text().equals(ISSUE));
    assertThat(Fx.get(() -> says("There is no issue in this folder yet"))).isFalse();
  }

  @Test
  void withoutAnIssueExportSaysWhatToDoFirstAndWithOneItIsThere() throws Exception {
    Files.delete(draft);
    open();
    Fx.await(() -> says("There is no issue in this folder yet"));
    Fx.run(() -> desk().export());
    // A split pane takes its panes into the scene only with its first layout.
    Fx.await(() -> says("then it can be exported here"));
    assertThat(Fx.get(() -> export().isDisabled())).isTrue();
    Files.writeString(draft, ISSUE);
    Fx.await(() -> !export().isDisabled());
    assertThat(Fx.get(() -> says("then it can be exported here"))).isFalse();
  }

  private Node export() {
    return Objects.requireNonNull(desk().root().lookup("#export"));
  }

  @Test
  void aDraftThatIsNotUtf8IsShownLockedAndLeftAsItIs() throws Exception {
    byte[] bytes = "## 新闻\n\n1、[甲](https://a.example)\n".getBytes(Charset.forName("GBK"));
    Files.write(draft, bytes);
    open();

    Fx.await(() -> says("UTF-8"));
    assertThat(Fx.get(() -> desk().session().lockedProperty().get())).isTrue();
    closeWindow();
    assertThat(Files.readAllBytes(draft)).isEqualTo(bytes);
  }

  @Test
  void mixedLineEndingsOpenLockedUntilTheyAreMadeAlike() throws Exception {
    byte[] bytes = "## News\r\n\r\n1、[A](https://a.example)\n".getBytes(StandardCharsets.UTF_8);
    Files.write(draft, bytes);
    open();

    Fx.await(() -> says("Normalise line endings…"));
    assertThat(Fx.get(() -> desk().session().lockedProperty().get())).isTrue();
    assertThat(Files.readAllBytes(draft)).isEqualTo(bytes);
  }

  @Test
  void lineEndingsAreMadeAlikeOnceThePersonHasSeenWhatWouldHappen() throws Exception {
    String mixed = "## News\r\n\r\n1、[A](https://a.example)\n";
    Files.writeString(draft, mixed);
    open();

    Fx.await(() -> says("Normalise line endings…"));
    Fx.run(() -> Platform.runLater(() -> button(scene().getRoot(), "Normalise").fire()));
    Fx.await(() -> dialog().isPresent());
    assertThat(Fx.get(() -> texts(dialog().orElseThrow())))
        .contains("End all lines with CRLF?")
        .anyMatch(text -> text.startsWith("Now one line ends with LF, 2 lines end with CRLF."));
    Fx.run(() -> button(dialog().orElseThrow(), "Normalise").fire());

    Fx.await(() -> !desk().session().lockedProperty().get());
    closeWindow();
    assertThat(Files.readString(draft)).isEqualTo(mixed.replace("example)\n", "example)\r\n"));
    try (Stream<Path> kept = Files.walk(folder.resolve("weekly/.galley/snapshots"))) {
      assertThat(kept.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void whoDoesNotWantLineEndingsAlikeIsAskedNoMoreThanBefore() throws Exception {
    byte[] bytes = "a\r\nb\n".getBytes(StandardCharsets.UTF_8);
    Files.write(draft, bytes);
    open();

    Fx.await(() -> says("Normalise line endings…"));
    Fx.run(() -> Platform.runLater(() -> button(scene().getRoot(), "Normalise").fire()));
    Fx.await(() -> dialog().isPresent());
    Fx.run(() -> button(dialog().orElseThrow(), "Cancel").fire());
    Fx.await(() -> says("Normalise line endings…"));
    closeWindow();
    assertThat(Files.readAllBytes(draft)).isEqualTo(bytes);
  }

  @Test
  void textThatWasMisreadIsRepairedInOneStepOnceThePersonHasSeenIt() throws Exception {
    String damaged = ISSUE.replace("、", "„ÄÅ").replace("[A]", "[Caf√©]");
    Files.writeString(draft, damaged);
    open();

    Fx.await(() -> says("Repair…"));
    assertThat(Fx.get(() -> desk().session().text())).isEqualTo(damaged);
    Fx.run(() -> Platform.runLater(() -> button(scene().getRoot(), "Repair").fire()));
    Fx.await(() -> dialog().isPresent());
    var lines = Fx.get(() -> (ListView<?>) dialog().orElseThrow().lookup(".before-after"));
    assertThat(lines.getItems())
        .extracting(Object::toString)
        .containsExactly(
            "Line[after=false, text=1„ÄÅ[Caf√©](https://a.example)]",
            "Line[after=true, text=1、[Café](https://a.example)]");
    Fx.run(() -> button(dialog().orElseThrow(), "Repair").fire());

    Fx.await(() -> desk().session().text().equals(ISSUE.replace("[A]", "[Café]")));
    assertThat(Fx.get(() -> desk().session().outline().itemCount())).isEqualTo(1);
    assertThat(Fx.get(() -> desk().session().history().stateProperty().get().undo()))
        .contains("Repair misread text");
    Fx.run(() -> desk().session().undo());
    assertThat(Fx.get(() -> desk().session().text())).isEqualTo(damaged);
    closeWindow();
    assertThat(Files.readString(draft)).isEqualTo(damaged);
  }

  @Test
  void aRepairThatIsNotWantedWritesNothingAndStaysOffered() throws Exception {
    String damaged = ISSUE.replace("、", "„ÄÅ");
    Files.writeString(draft, damaged);
    open();

    Fx.await(() -> says("Repair…"));
    Fx.run(() -> Platform.runLater(() -> button(scene().getRoot(), "Repair").fire()));
    Fx.await(() -> dialog().isPresent());
    Fx.run(() -> button(dialog().orElseThrow(), "Cancel").fire());
    Fx.await(() -> says("Repair…"));
    closeWindow();
    assertThat(Files.readString(draft)).isEqualTo(damaged);
  }

  @Test
  void pastedTextWithoutALinkGetsASentence() throws Exception {
    open();
    Fx.await(() -> !desk().session().text().isEmpty());
    Fx.run(() -> desk().inbox().paste("only words, no address"));

    Fx.await(() -> says("only words"));
  }

  @Test
  void openingAndClosingWritesNothing() throws Exception {
    open();
    Fx.await(() -> !desk().session().text().isEmpty());
    closeWindow();

    assertThat(Files.readString(draft)).isEqualTo(ISSUE);
    assertThat(Files.readString(folder.resolve("weekly/galley.yaml"))).isEqualTo(PROFILE);
    try (Stream<Path> files = Files.walk(folder.resolve("weekly"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  private void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(
        GalleyApp.class, "--workspace=" + folder.resolve("weekly"), "--lang=en", "--theme=light");
  }

  private void closeWindow() throws Exception {
    Fx.run(() -> desk().close());
  }

  private static Desk desk() {
    return Objects.requireNonNull(Desk.shown(scene()), "no desk");
  }

  private static Scene scene() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(s -> Desk.shown(s) != null)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Parent> dialog() {
    return Window.getWindows().stream()
        .map(window -> window.getScene().getRoot())
        .filter(DialogPane.class::isInstance)
        .findFirst();
  }

  private static Button button(Parent in, String name) {
    return nodes(in)
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(b -> String.valueOf(b.getText()).startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Parent in) {
    return nodes(in)
        .filter(Labeled.class::isInstance)
        .map(n -> String.valueOf(((Labeled) n).getText()))
        .toList();
  }

  private static List<String> menu() {
    var menu = (MenuButton) scene().getRoot().lookup(".issue-menu");
    menu.show();
    List<String> items = menu.getItems().stream().map(MenuItem::getText).toList();
    menu.hide();
    return items;
  }

  private static boolean says(String words) {
    return nodes(scene().getRoot())
        .filter(Labeled.class::isInstance)
        .anyMatch(n -> String.valueOf(((Labeled) n).getText()).contains(words));
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(BadInputTest::nodes))
        : Stream.of(node);
  }
}
