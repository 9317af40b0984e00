package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.test.Fx;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.ui.command.Command;
import galley.ui.kit.Language;
import galley.ui.kit.Tasks;
import galley.ui.session.Session;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finding and replacing as a writer does it: keys, fields and buttons of the pane in a window.
@SuppressWarnings("NullAway.Init") // the FX thread makes them
class FindBarTest {
  private static final String TEXT = "One fish, two fish,\nred Fish, blue fishes.\n";

  private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
  private Session session;
  private EditorPane pane;
  private MarkdownArea area;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Fx.run(
        () -> {
          session = new Session(Runnable::run);
          pane = new EditorPane(session, new Tasks(unexpected::add), Language.ENGLISH);
          session.load(TEXT, Conventions.NONE, false);
          stage = new Stage();
          stage.setScene(new Scene(pane, 700, 400));
          stage.show();
          area = (MarkdownArea) pane.lookup(".markdown-area");
          area.requestFocus();
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::close);
    assertThat(unexpected).isEmpty();
  }

  private void press(Command command) throws Exception {
    var keys = (KeyCodeCombination) command.keys().getFirst();
    press(
        keys.getCode(),
        keys.getShift() == ModifierValue.DOWN,
        keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN,
        keys.getAlt() == ModifierValue.DOWN);
  }

  private void press(KeyCode code) throws Exception {
    press(code, false, false, false);
  }

  private void press(KeyCode code, boolean shift, boolean shortcut, boolean alt) throws Exception {
    Fx.run(
        () ->
            Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, alt, false)));
  }

  private List<TextField> fields() {
    return pane.lookupAll(".find-bar .text-field").stream().map(TextField.class::cast).toList();
  }

  private void find(String text) throws Exception {
    press(Command.REPLACE);
    Fx.run(() -> fields().getFirst().setText(text));
  }

  private void replaceWith(String text) throws Exception {
    Fx.run(
        () -> {
          fields().get(1).setText(text);
          fields().get(1).requestFocus();
        });
  }

  private void choose(String name) throws Exception {
    Fx.run(
        () ->
            pane.lookupAll(".find-option").stream()
                .map(ToggleButton.class::cast)
                .filter(option -> option.getText().equals(name))
                .forEach(option -> option.setSelected(true)));
  }

  private <T> T on(Callable<T> what) throws Exception {
    return Fx.get(what);
  }

  private String count() {
    return ((Label) pane.lookup(".find-bar .muted")).getText();
  }

  private void awaitCount(String count) throws Exception {
    Fx.await(() -> count().equals(count));
  }

  private String problem() {
    return ((Label) pane.lookup(".find-problem")).getText();
  }

  private boolean isShown() {
    return pane.lookup(".find-bar").isVisible();
  }

  @Test
  void whatIsTypedIsFoundFromTheCaretOn() throws Exception {
    Fx.run(() -> area.moveTo(6));
    find("fish");
    awaitCount("2 of 4");
    assertThat(on(area::getSelection).getStart()).isEqualTo(14);
    press(KeyCode.ENTER);
    awaitCount("3 of 4");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    awaitCount("1 of 4");
    press(KeyCode.ENTER, true, false, false);
    awaitCount("4 of 4");
    press(Command.FIND_PREVIOUS);
    awaitCount("3 of 4");
  }

  @Test
  void theOptionsNarrowWhatIsFound() throws Exception {
    find("fish");
    awaitCount("1 of 4");
    choose("W");
    awaitCount("1 of 3");
    choose("Aa");
    awaitCount("1 of 2");
    choose(".*");
    Fx.run(() -> fields().getFirst().setText("f[a-z]+"));
    awaitCount("1 of 3");
  }

  @Test
  void escapeGivesTheFocusBackWithTheFindSelected() throws Exception {
    find("fish");
    awaitCount("1 of 4");
    press(KeyCode.ENTER);
    awaitCount("2 of 4");
    press(KeyCode.ESCAPE);
    assertThat(on(this::isShown)).isFalse();
    assertThat(on(() -> area.isFocused())).isTrue();
    assertThat(on(area::getSelection).getStart()).isEqualTo(14);
    press(Command.FIND_NEXT);
    awaitCount("3 of 4");
    assertThat(on(() -> area.isFocused())).isTrue();
    press(KeyCode.ESCAPE);
    assertThat(on(this::isShown)).isFalse();
  }

  @Test
  void oneIsReplacedAndTheNextIsSelected() throws Exception {
    find("fish");
    awaitCount("1 of 4");
    replaceWith("cat");
    press(KeyCode.ENTER);
    awaitCount("1 of 3");
    assertThat(on(session::text)).startsWith("One cat, two fish");
    assertThat(on(area::getSelection).getStart()).isEqualTo(13);
    assertThat(undoable()).isEqualTo("Replace");
  }

  @Test
  void allAreReplacedInOneStepThatHasAName() throws Exception {
    String long_ = TEXT.repeat(200);
    Fx.run(() -> session.load(long_, Conventions.NONE, false));
    find("fish");
    awaitCount("1 of 800");
    replaceWith("cat");
    press(KeyCode.ENTER, false, true, false);
    awaitCount("800 replaced");
    assertThat(on(session::text)).isEqualTo(long_.replaceAll("(?i)fish", "cat"));
    assertThat(on(() -> area.getText())).isEqualTo(session.text());
    assertThat(undoable()).isEqualTo("Replace all (800)");
    Fx.run(session::undo);
    assertThat(on(session::text)).isEqualTo(long_);
    awaitCount("800 found");
  }

  private String undoable() throws Exception {
    return on(() -> session.history().stateProperty().get().undo().orElseThrow());
  }

  @Test
  void groupsOfAPatternGoIntoTheReplacement() throws Exception {
    find("(\\w+) fish\\b");
    choose(".*");
    awaitCount("1 of 3");
    replaceWith("[$1]\\n");
    press(KeyCode.ENTER, false, true, false);
    awaitCount("3 replaced");
    assertThat(on(session::text)).isEqualTo("[One]\n, [two]\n,\n[red]\n, blue fishes.\n");
  }

  @Test
  void inASelectionOfLinesOnlyTheyAreSearchedAlsoWhileTheyChange() throws Exception {
    Fx.run(() -> area.selectRange(0, 20));
    find("fish");
    awaitCount("1 of 2");
    replaceWith("catfish");
    press(KeyCode.ENTER, false, true, false);
    awaitCount("2 replaced");
    assertThat(on(session::text)).isEqualTo("One catfish, two catfish,\nred Fish, blue fishes.\n");
  }

  @Test
  void aBadPatternIsASentenceAndAGoodOneTakesItAway() throws Exception {
    find("(fish");
    choose(".*");
    Fx.await(() -> problem().startsWith("A bracket ( is not closed."));
    assertThat(on(this::count)).isEmpty();
    Fx.run(() -> fields().getFirst().setText("(fish)"));
    awaitCount("1 of 4");
    assertThat(on(this::problem)).isEmpty();
    replaceWith("$7");
    press(KeyCode.ENTER, false, true, false);
    Fx.await(() -> problem().equals("The expression has no group 7 to replace with."));
    assertThat(on(session::text)).isEqualTo(TEXT);
  }

  /// While the pattern runs, the FX thread does what it is asked; then the bar says that it gave
  /// up.
  @Test
  void aPatternThatWouldNeverEndHoldsUpNothing() throws Exception {
    String hostile = "a".repeat(60_000) + "!";
    Fx.run(() -> session.load(hostile, Conventions.NONE, false));
    press(Command.FIND);
    choose(".*");
    Fx.run(() -> fields().getFirst().setText("(a|aa)+$"));
    Fx.run(() -> session.apply(TextEdit.of(hostile, Replacement.insert(0, "b")), "G"));
    assertThat(on(session::text)).hasSize(hostile.length() + 1);
    Fx.await(() -> problem().startsWith("This expression takes too long"));
    Fx.run(() -> fields().getFirst().setText("!"));
    awaitCount("1 of 1");
  }

  @Test
  void whatIsTypedMeanwhileIsSearchedAnew() throws Exception {
    find("fish");
    awaitCount("1 of 4");
    Fx.run(() -> session.apply(TextEdit.of(TEXT, Replacement.insert(0, "fish ")), "G"));
    awaitCount("2 of 5");
  }

  @Test
  void aLockedIssueIsSearchedAndStaysAsItIs() throws Exception {
    Fx.run(() -> session.load(TEXT, Conventions.NONE, true));
    find("fish");
    awaitCount("1 of 4");
    replaceWith("cat");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER, false, true, false);
    assertThat(on(session::text)).isEqualTo(TEXT);
    assertThat(on(() -> fields().get(1).isDisabled())).isTrue();
  }

  @Test
  void upBringsBackWhatWasLookedForBefore() throws Exception {
    find("one");
    press(KeyCode.ENTER);
    Fx.run(() -> fields().getFirst().setText("two"));
    press(KeyCode.ENTER);
    press(KeyCode.UP);
    press(KeyCode.UP);
    assertThat(on(() -> fields().getFirst().getText())).isEqualTo("one");
    press(KeyCode.DOWN);
    assertThat(on(() -> fields().getFirst().getText())).isEqualTo("two");
  }

  @Test
  void findsAreMarkedButTheSelectedOneAndNoLongerOnceTheBarIsClosed() throws Exception {
    find("fish");
    awaitCount("1 of 4");
    Fx.await(() -> marked() == 3);
    press(KeyCode.ESCAPE);
    Fx.await(() -> marked() == 0);
  }

  /** How many boxes are drawn behind letters. */
  private long marked() {
    return pane.lookupAll(".find-mark").stream()
        .map(Path.class::cast)
        .flatMap(path -> path.getElements().stream())
        .filter(MoveTo.class::isInstance)
        .count();
  }

  @Test
  void aLineIsGoneToWhileItIsTypedAndEscapeGoesBack() throws Exception {
    Fx.run(() -> area.moveTo(3));
    press(Command.GO_TO_LINE);
    TextField field = on(() -> (TextField) pane.lookup(".line-bar .text-field"));
    Fx.run(() -> field.setText("2:5"));
    assertThat(on(area::getCaretPosition)).isEqualTo(24);
    Fx.run(() -> field.setText("99"));
    assertThat(on(area::getCaretPosition)).isEqualTo(TEXT.length());
    Fx.run(() -> field.setText("nonsense"));
    press(KeyCode.ESCAPE);
    assertThat(on(area::getCaretPosition)).isEqualTo(3);
    assertThat(on(() -> area.isFocused())).isTrue();
    Node bar = on(() -> pane.lookup(".line-bar"));
    assertThat(on(bar::isVisible)).isFalse();
  }
}
