package galley.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.ui.kit.EmojiDrawings;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Tasks;
import galley.ui.kit.TextLines;
import galley.ui.kit.Theme;
import galley.workspace.ProfileFile;
import galley.workspace.Workspace;
import galley.workspace.WorkspaceProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile that is typed: what is said of it, what it makes of links, and what is written. */
@SuppressWarnings("NullAway.Init")
class ProfilePaneTest {
  private static final String HELP =
      """
      | `publication` | who it is | a map |
      | `name` | its name in the window | text |
      | `every` | how often it appears | `day` |

      | `items` | how an item is written | a map |
      | `name` | another name | text |
      """;

  private static final String TEXT =
      """
      publication: {name: Notes, language: en, every: week}
      sections:
        - {role: picks, heading: "## Picks"}
      items:
        form: bullet
        headline: "- [{title}]({url})"
      """;

  /** No emoji is drawn. */
  private static final class NoDrawings implements EmojiDrawings {
    @Override
    public List<At> find(String text) {
      return List.of();
    }

    @Override
    public Optional<String> svg(String emoji) {
      return Optional.empty();
    }
  }

  private final Path file;
  private final AtomicInteger saves = new AtomicInteger();
  private Stage stage;
  private ProfilePane pane;

  ProfilePaneTest(@TempDir Path folder) {
    file = folder.resolve("galley.yaml");
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::close);
  }

  private void open(byte[] bytes) throws Exception {
    Files.write(file, bytes);
    Workspace workspace = Workspace.open(Objects.requireNonNull(file.getParent()));
    stage = Fx.get(Stage::new);
    Fx.run(
        () -> {
          pane =
              new ProfilePane(
                  () -> workspace,
                  opened(),
                  new Tasks(
                      e -> {
                        throw new AssertionError(e);
                      }),
                  Language.ENGLISH,
                  new EmojiImages(new NoDrawings()),
                  HELP,
                  saves::incrementAndGet);
          stage.setScene(new Scene(pane, 1000, 700));
          new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of("settings")).apply(stage.getScene());
          stage.show();
        });
    Fx.await(() -> !sample().isEmpty());
  }

  private ProfileFile opened() {
    try {
      return ProfileFile.open(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Node find(String selector) {
    return Objects.requireNonNull(pane.lookup(selector), selector);
  }

  private YamlArea area() {
    return (YamlArea) find(".yaml-area");
  }

  private String sample() {
    return ((TextLines) find("#profile-sample")).getText();
  }

  private String verdict() {
    return ((Label) find("#profile-verdict")).getText();
  }

  @SuppressWarnings("unchecked")
  private List<WorkspaceProblem> problems() {
    return ((ListView<WorkspaceProblem>) find("#profile-problems")).getItems();
  }

  private void press(KeyCode code, boolean control) throws Exception {
    Fx.run(
        () ->
            Event.fireEvent(
                area(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
  }

  private String notices() throws Exception {
    return Fx.get(
        () ->
            pane.lookupAll(".notice .label").stream()
                .map(node -> ((Label) node).getText())
                .toList()
                .toString());
  }

  private void click(String label) throws Exception {
    Fx.run(
        () ->
            pane.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> label.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  @Test
  void theSampleIsWhatADropWouldWrite() throws Exception {
    open(TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(Fx.get(this::sample))
        .isEqualTo(
            """
            ## Picks

            - [A field guide to virtual threads](https://loom.example/guide)
              What pinning is, and how to see it.
            - [weft: one file runs your tasks](https://code.example/weft/weft)
              No daemon, no cache server.\
            """);
    assertThat(Fx.get(this::verdict)).isEqualTo("No problems found.");
    Fx.run(
        () -> {
          int at = area().getText().indexOf("- [{title}]");
          area().replaceText(at, at + 11, "* **[{title}]");
          int end = area().getText().indexOf("({url})") + 7;
          area().insertText(end, "**");
        });
    Fx.await(() -> sample().contains("* **[A field guide"));
    assertThat(Files.readString(file)).isEqualTo(TEXT);
  }

  @Test
  void problemsAreMarkedAsTheyAreTypedAndLedTo() throws Exception {
    open(TEXT.getBytes(StandardCharsets.UTF_8));
    Fx.run(() -> area().appendText("itms: x\nwords: {count: nothing}\n"));
    Fx.await(() -> problems().size() == 2);
    assertThat(Fx.get(() -> problems().stream().map(WorkspaceProblem::line).toList()))
        .containsExactly(7, 8);
    assertThat(Fx.get(this::verdict)).startsWith("2 problems");
    Fx.run(
        () -> {
          ListView<?> list = (ListView<?>) find("#profile-problems");
          list.getSelectionModel().select(1);
          Event.fireEvent(
              list,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    assertThat(Fx.get(() -> area().getCurrentParagraph())).isEqualTo(7);
    Fx.run(() -> area().replaceText("items: [unclosed"));
    Fx.await(() -> problems().size() == 1 && problems().getFirst().line() == 1);
  }

  @Test
  void savingChangesOnlyWhatWasTyped() throws Exception {
    byte[] before =
        ("\uFEFF# ours\r\n" + TEXT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    open(before);
    press(KeyCode.S, true);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(saves).hasValue(0);
    Fx.run(() -> area().appendText("stats: \"{items} items\"\n"));
    assertThat(Fx.get(() -> pane.changedProperty().get())).isTrue();
    press(KeyCode.S, true);
    assertThat(Files.readString(file))
        .isEqualTo(new String(before, StandardCharsets.UTF_8) + "stats: \"{items} items\"\r\n");
    assertThat(saves).hasValue(1);
    assertThat(Fx.get(() -> pane.changedProperty().get())).isFalse();
  }

  @Test
  void somebodyElsesChangeIsNeverOverwritten() throws Exception {
    open(TEXT.getBytes(StandardCharsets.UTF_8));
    Fx.run(() -> area().appendText("# mine\n"));
    Files.writeString(file, TEXT + "# theirs\n");
    press(KeyCode.S, true);
    assertThat(Files.readString(file)).isEqualTo(TEXT + "# theirs\n");
    assertThat(notices()).contains("changed by somebody else");
    assertThat(saves).hasValue(0);
    click("Reload");
    assertThat(Fx.get(() -> area().getText())).isEqualTo(TEXT + "# theirs\n");
    Fx.run(() -> area().undo());
    assertThat(Fx.get(() -> area().getText())).isEqualTo(TEXT + "# mine\n");
    press(KeyCode.S, true);
    assertThat(Files.readString(file)).isEqualTo(TEXT + "# mine\n");
  }

  @Test
  void aChangeOnDiskIsTakenOverWhereNothingIsTyped() throws Exception {
    open(TEXT.getBytes(StandardCharsets.UTF_8));
    Files.writeString(file, TEXT + "# theirs\n");
    Fx.run(pane::checkDisk);
    assertThat(Fx.get(() -> area().getText())).endsWith("# theirs\n");
    assertThat(Fx.get(() -> pane.changedProperty().get())).isFalse();
  }

  @Test
  void whatIsNotUtf8IsShownAndNotWritten() throws Exception {
    byte[] bytes = "publication: {name: \u00fc}\n".getBytes(StandardCharsets.ISO_8859_1);
    open(bytes);
    assertThat(Fx.get(() -> area().isEditable())).isFalse();
    assertThat(notices()).contains("UTF-8");
    press(KeyCode.S, true);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void keysAreListedWithWhatTheyMeanAndPutInByEnter() throws Exception {
    open(TEXT.getBytes(StandardCharsets.UTF_8));
    Fx.run(
        () -> {
          area().requestFocus();
          area().replaceText("publication:\n  ");
          area().moveTo(area().getLength());
        });
    press(KeyCode.SPACE, true);
    KeyList list = (KeyList) Fx.get(() -> find(".key-list"));
    assertThat(Fx.get(list::isVisible)).isTrue();
    assertThat(Fx.get(() -> list.getItems().getFirst()))
        .isEqualTo(new KeyList.Choice("name", "its name in the window"));
    press(KeyCode.DOWN, false);
    press(KeyCode.DOWN, false);
    press(KeyCode.ENTER, false);
    assertThat(Fx.get(() -> area().getText())).isEqualTo("publication:\n  every: ");
    press(KeyCode.SPACE, true);
    assertThat(Fx.get(() -> list.getItems().stream().map(KeyList.Choice::word).toList()))
        .containsExactly("day", "week", "two-weeks", "month");
    press(KeyCode.ESCAPE, false);
    assertThat(Fx.get(list::isVisible)).isFalse();
    assertThat(Fx.get(() -> area().getText())).isEqualTo("publication:\n  every: ");
  }

  @Test
  void enterKeepsTheIndentationAndTabIsSpaces() throws Exception {
    open(TEXT.getBytes(StandardCharsets.UTF_8));
    Fx.run(
        () -> {
          area().replaceText("items:");
          area().moveTo(6);
        });
    press(KeyCode.ENTER, false);
    press(KeyCode.TAB, false);
    assertThat(Fx.get(() -> area().getText())).isEqualTo("items:\n    ");
  }
}
