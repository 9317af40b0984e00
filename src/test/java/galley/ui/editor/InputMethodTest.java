package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import galley.issue.Conventions;
import galley.test.Fx;
import galley.text.TextRange;
import galley.ui.kit.Language;
import galley.ui.session.Session;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an input method does to the text, and where it is told that the caret is.
@SuppressWarnings("NullAway.Init") // the FX thread makes them
class InputMethodTest {
  private Session session;
  private MarkdownArea area;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Fx.run(
        () -> {
          session = new Session(Runnable::run);
          var pane = new EditorPane(session, galley.ui.editor.Fx.tasks(), Language.CHINESE);
          stage = new Stage();
          stage.setScene(new Scene(pane, 600, 400));
          stage.show();
          area = (MarkdownArea) pane.lookup(".markdown-area");
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::close);
  }

  private void load(String text) throws Exception {
    Fx.run(
        () -> {
          session.load(text, Conventions.NONE, false);
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
        });
  }

  /** What is under composition now, in runs as a converter of sentences has them. */
  private void compose(String... runs) {
    send("", runs);
  }

  private void commit(String committed) {
    send(committed);
  }

  private void send(String committed, String... runs) {
    int length = String.join("", runs).length();
    Event.fireEvent(
        area,
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
            List.of(runs).stream()
                .map(run -> new InputMethodTextRun(run, InputMethodHighlight.UNSELECTED_RAW))
                .toList(),
            committed,
            length));
  }

  private void isInStep(String text) {
    assertThat(session.text()).isEqualTo(text);
    assertThat(area.getText()).isEqualTo(text);
    assertThat(session.caretProperty().get()).isEqualTo(area.getCaretPosition());
  }

  private List<Collection<String>> styles() {
    return IntStream.range(0, area.getLength())
        .filter(i -> !area.getText(i, i + 1).equals("\n"))
        .<Collection<String>>mapToObj(i -> List.copyOf(area.getStyleAtPosition(i + 1)))
        .toList();
  }

  @Test
  void aSentenceInRunsIsComposedAndCommittedAsOneStep() throws Exception {
    load("ab");
    Fx.run(
        () -> {
          area.moveTo(1);
          compose("w");
          compose("我", "ai");
          isInStep("a我aib");
          commit("我爱");
          isInStep("a我爱b");
          assertThat(area.getCaretPosition()).isEqualTo(3);
          session.undo();
          isInStep("ab");
          session.redo();
          isInStep("a我爱b");
        });
  }

  @Test
  void whatIsCommittedWhileMoreIsComposedStays() throws Exception {
    load("");
    Fx.run(
        () -> {
          compose("nihao");
          send("你", "hao");
          isInStep("你hao");
          commit("好");
          isInStep("你好");
          session.undo();
          isInStep("");
        });
  }

  @Test
  void aCancelledCompositionLeavesNothingNotEvenAStep() throws Exception {
    load("a**b**c");
    Fx.run(
        () -> {
          area.selectRange(1, 6);
          compose("x");
          compose("xi");
          compose();
          isInStep("a**b**c");
          assertThat(area.getSelectedText()).isEqualTo("**b**");
          assertThat(session.history().stateProperty().get().undo()).isEmpty();
        });
  }

  @Test
  void aSelectionOverLinesIsReplacedAndComesBackAsOneStep() throws Exception {
    String text = "## 🦄 标题\n\n正文 **重点** 完\n";
    load(text);
    Fx.run(
        () -> {
          area.selectRange(6, text.indexOf("点"));
          compose("c");
          compose("ci");
          commit("词");
          isInStep("## 🦄 词点** 完\n");
          session.undo();
          isInStep(text);
        });
  }

  /** Law: whatever was composed where, the styles are those of the same text opened anew. */
  @Test
  void inTheMiddleOfHighlightedTextTheStylesStayRight() throws Exception {
    String text = "## 🦄 标题 **重点** `x` [词](https://a.example)\n\n```\n代码\n```\n";
    for (int at : new int[] {3, 5, 7, 12, 17, 21, 30, text.indexOf("代") + 1}) {
      load(text);
      Fx.run(
          () -> {
            area.moveTo(at);
            compose("`");
            compose("zhong");
            commit("中**");
          });
      List<Collection<String>> composed = Fx.get(this::styles);
      String after = Fx.get(session::text);
      load("");
      load(after);
      assertThat(composed).as("at %d", at).isEqualTo(Fx.get(this::styles));
    }
  }

  @Test
  void aLockedIssueTakesNothing() throws Exception {
    Fx.run(() -> session.load("abc", Conventions.NONE, true));
    Fx.run(
        () -> {
          compose("n");
          commit("你");
          isInStep("abc");
        });
  }

  private Point2D told() {
    return area.getInputMethodRequests().getTextLocation(0);
  }

  /** Where the character behind the caret is drawn. */
  private Bounds drawn() {
    int at = area.getCaretPosition();
    return area.getCharacterBoundsOnScreen(at, at + 1).orElseThrow();
  }

  private void tellsWhereTheCaretIs() {
    assertThat(told().getX()).isCloseTo(drawn().getMinX(), within(2.0));
    assertThat(told().getY()).isCloseTo(drawn().getMaxY(), within(3.0));
  }

  @Test
  void isToldWhereTheCaretIsScrolledAndUnscrolled() throws Exception {
    load("这一行很长，长到要换行。".repeat(8) + "\n" + "一行 **字** line\n".repeat(300));
    for (int offset : new int[] {0, 5, 70, 98, 99, 120}) {
      Fx.run(() -> area.moveTo(offset));
      Fx.await(() -> area.getCaretBounds().isPresent());
      Fx.run(this::tellsWhereTheCaretIs);
    }
    for (int paragraph : new int[] {150, 299, 40}) {
      Fx.run(() -> area.show(TextRange.empty(area.getAbsolutePosition(paragraph, 4))));
      Fx.await(() -> area.getCaretBounds().isPresent());
      Fx.run(this::tellsWhereTheCaretIs);
      Fx.run(() -> compose("zi"));
      Fx.run(
          () -> {
            tellsWhereTheCaretIs();
            compose();
          });
    }
  }

  @Test
  void whileTheCaretIsScrolledAwayItIsToldAPlaceInsideTheArea() throws Exception {
    load("一行 line\n".repeat(300));
    Fx.run(() -> area.moveTo(3));
    Fx.run(() -> area.showParagraphAtTop(200));
    Fx.await(() -> area.firstVisibleParToAllParIndex() == 200);
    Fx.run(
        () -> {
          Bounds inside = area.localToScreen(area.getLayoutBounds());
          assertThat(inside.contains(told())).isTrue();
          assertThat(told().getY()).isEqualTo(inside.getMinY());
        });
  }
}
