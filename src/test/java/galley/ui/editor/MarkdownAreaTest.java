package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.test.Publications;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.kit.Language;
import galley.ui.session.Session;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// The area in a window, on the FX thread. Long, since each promise of the area has its example.
class MarkdownAreaTest {
  private static final String ISSUE =
      """
      ## 🦄文章&教程

      1、[一](https://a.example)

      正文。

      2、[二](https://b.example)
      """;

  /** What a test works with. */
  private record Open(Session session, MarkdownArea area, EditorPane pane, Fx.Later later) {
    void type(String text) {
      text.codePoints()
          .forEach(
              cp ->
                  Event.fireEvent(
                      area, key(KeyEvent.KEY_TYPED, Character.toString(cp), KeyCode.UNDEFINED)));
    }

    void press(KeyCode code) {
      Event.fireEvent(area, key(KeyEvent.KEY_PRESSED, "", code));
    }

    void shortcut(KeyCode code) {
      Event.fireEvent(
          area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    void alt(KeyCode code) {
      Event.fireEvent(
          area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    void compose(String composed, String committed) {
      List<InputMethodTextRun> runs =
          composed.isEmpty()
              ? List.of()
              : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
      Event.fireEvent(
          area,
          new InputMethodEvent(
              InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    void isInStep() {
      assertThat(area.getText()).isEqualTo(session.text());
      assertThat(area.getCaretPosition()).isEqualTo(session.caretProperty().get());
    }

    private static KeyEvent key(
        javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
      return new KeyEvent(type, character, "", code, false, false, false, false);
    }
  }

  private interface Example {
    void run(Open open) throws Exception;
  }

  private static void with(String text, Example example) {
    with(text, Conventions.NONE, example);
  }

  private static void with(String text, Conventions conventions, Example example) {
    Fx.run(
        () -> {
          var later = new Fx.Later();
          var session = new Session(later);
          var pane = new EditorPane(session, Fx.tasks(), Language.ENGLISH);
          session.load(text, conventions, false);
          var stage = new Stage();
          stage.setScene(new Scene(pane, 600, 400));
          stage.show();
          var area = (MarkdownArea) pane.lookup(".markdown-area");
          try {
            example.run(new Open(session, area, pane, later));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          } finally {
            stage.close();
          }
        });
  }

  private static void copied(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Law: whatever is typed, done elsewhere, undone and redone, area and session are the same. */
  @Test
  void areaAndSessionStayInStepByteForByte() {
    String start = "---\ntitle: a\n---\n\n## 🦄 b\n\n1、[c](d)\n\n```\ne\n```\n\u2028f\tg\n";
    with(
        start,
        open -> {
          var random = new Random(11);
          String[] pieces = {
            "x", "字", "🦄", "\n", "\t", "\u2028", "```\n", "<!--", "👩‍💻", "---\n"
          };
          for (int i = 0; i < 3_000; i++) {
            String piece = pieces[random.nextInt(pieces.length)];
            int length = open.session.text().length();
            int from = random.nextInt(length + 1);
            int to = Math.min(length, from + random.nextInt(12));
            switch (random.nextInt(8)) {
              case 0 -> open.area.selectRange(from, to);
              case 1 -> open.area.replaceText(from, to, piece);
              case 2 -> open.area.moveTo(from);
              case 3 -> open.session.apply(gesture(open.session.text(), from, to, piece), "G");
              case 4 -> open.session.undo();
              case 5 -> open.session.redo();
              case 6 -> open.press(KeyCode.BACK_SPACE);
              default -> open.type(piece);
            }
            if (length > 2_000) open.area.replaceText(0, 1_000, "");
            open.isInStep();
          }
          while (open.session.history().stateProperty().get().undo().isPresent()) {
            open.session.undo();
            open.isInStep();
          }
        });
  }

  private static TextEdit gesture(String text, int from, int to, String piece) {
    int half = from / 2;
    return half == from
        ? TextEdit.of(text, Replacement.of(from, to, piece))
        : TextEdit.of(
            text, Replacement.insert(half, piece + "\n"), Replacement.of(from, to, piece));
  }

  /** Law: styles after any edits are those of the same text, opened anew. */
  @Test
  void restylingOnlyWhatChangedStylesAsOpeningDoes() {
    String[] pieces = {"```\n", "---\n", "<!--", "-->\n", "# a\n", "**b**", "\n", "x"};
    with(
        "---\na: b\n---\n```\nc\n```\n",
        edited ->
            with(
                "",
                fresh -> {
                  var random = new Random(5);
                  for (int i = 0; i < 400; i++) {
                    int length = edited.area.getLength();
                    int from = random.nextInt(length + 1);
                    int to = Math.min(length, from + random.nextInt(9));
                    String piece = pieces[random.nextInt(pieces.length)];
                    String before = edited.session.text();
                    edited.session.apply(gesture(before, from, to, piece), "G");
                    fresh.session.load(edited.session.text(), Conventions.NONE, false);
                    assertThat(styles(edited.area)).isEqualTo(styles(fresh.area));
                  }
                }));
  }

  @Test
  void whatIsReplacedByItselfKeepsItsStyles() {
    String text = "## a **b**\n";
    with(
        text,
        open -> {
          var styled = styles(open.area);
          open.session.load(text, Conventions.NONE, false);
          assertThat(styles(open.area)).isEqualTo(styled);
          open.session.apply(
              TextEdit.of(text, Replacement.of(0, 4, "## a"), Replacement.insert(10, "c")), "G");
          assertThat(styles(open.area).getFirst().subList(0, 10)).isEqualTo(styled.getFirst());
          open.isInStep();
        });
  }

  private static List<List<Collection<String>>> styles(MarkdownArea area) {
    return java.util.stream.IntStream.range(0, area.getParagraphs().size())
        .mapToObj(
            i ->
                area.getStyleSpans(i).stream()
                    .filter(s -> s.getLength() > 0)
                    .flatMap(
                        s -> java.util.Collections.nCopies(s.getLength(), s.getStyle()).stream())
                    .map(c -> (Collection<String>) List.copyOf(c))
                    .toList())
        .toList();
  }

  @Test
  void whatIsTypedIsOneUndoStep() {
    with(
        "",
        open -> {
          open.type("你好🦄");
          open.isInStep();
          open.shortcut(KeyCode.Z);
          assertThat(open.area.getText()).isEmpty();
          open.shortcut(KeyCode.Y);
          assertThat(open.area.getText()).isEqualTo("你好🦄");
          open.isInStep();
        });
  }

  @Test
  void movingTheCaretStartsANewStep() {
    with(
        "",
        open -> {
          open.type("ab");
          open.press(KeyCode.LEFT);
          open.type("c");
          open.shortcut(KeyCode.Z);
          assertThat(open.area.getText()).isEqualTo("ab");
        });
  }

  @Test
  void aGestureElsewhereKeepsSelectionAndText() {
    with(
        "one two",
        open -> {
          open.area.selectRange(4, 7);
          open.session.apply(TextEdit.of("one two", Replacement.insert(0, "zero ")), "G");
          assertThat(open.area.getSelectedText()).isEqualTo("two");
          open.isInStep();
        });
  }

  @Test
  void boldIsOneStepAndKeepsTheSelection() {
    with(
        "a b c",
        open -> {
          open.area.selectRange(2, 3);
          open.shortcut(KeyCode.B);
          assertThat(open.session.text()).isEqualTo("a **b** c");
          assertThat(open.area.getSelectedText()).isEqualTo("b");
          assertThat(open.session.history().stateProperty().get().undo()).contains("Bold");
          open.shortcut(KeyCode.B);
          assertThat(open.session.text()).isEqualTo("a b c");
          open.isInStep();
        });
  }

  @Test
  void eachGestureOnLinesIsAStepOfItsOwn() {
    with(
        "a\nb\nc\n",
        open -> {
          open.area.moveTo(2);
          open.alt(KeyCode.UP);
          assertThat(open.session.text()).isEqualTo("b\na\nc\n");
          open.alt(KeyCode.DOWN);
          open.alt(KeyCode.DOWN);
          assertThat(open.session.text()).isEqualTo("a\nc\nb\n");
          open.shortcut(KeyCode.D);
          assertThat(open.session.text()).isEqualTo("a\nc\nb\nb\n");
          open.isInStep();
          for (String before : List.of("a\nc\nb\n", "a\nb\nc\n", "b\na\nc\n", "a\nb\nc\n")) {
            open.shortcut(KeyCode.Z);
            assertThat(open.session.text()).isEqualTo(before);
            open.isInStep();
          }
        });
  }

  @Test
  void longLinesWrapOrNot() {
    with(
        "long ".repeat(200),
        open -> {
          assertThat(open.area.isWrapText()).isTrue();
          open.alt(KeyCode.Z);
          assertThat(open.area.isWrapText()).isFalse();
          open.alt(KeyCode.Z);
          assertThat(open.area.isWrapText()).isTrue();
        });
  }

  @Test
  void enterGoesOnWithAList() {
    with(
        "- a",
        open -> {
          open.area.moveTo(3);
          open.press(KeyCode.ENTER);
          open.type("b");
          assertThat(open.session.text()).isEqualTo("- a\n- b");
          open.press(KeyCode.ENTER);
          open.press(KeyCode.ENTER);
          assertThat(open.session.text()).isEqualTo("- a\n- b\n");
          open.shortcut(KeyCode.Z);
          assertThat(open.session.text()).isEqualTo("- a\n- b\n- ");
          open.isInStep();
        });
  }

  @Test
  void tabInsertsBlanks() {
    with(
        "",
        open -> {
          open.press(KeyCode.TAB);
          assertThat(open.session.text()).isEqualTo("  ");
        });
  }

  @Test
  void pasteKnowsOnlyLineFeeds() {
    with(
        "x",
        open -> {
          copied("a\r\nb\rc");
          open.area.moveTo(1);
          open.shortcut(KeyCode.V);
          assertThat(open.session.text()).isEqualTo("xa\nb\nc");
          open.isInStep();
          open.shortcut(KeyCode.Z);
          assertThat(open.session.text()).isEqualTo("x");
        });
  }

  @Test
  void aUrlPastedOverWordsMakesALink() {
    with(
        "see here now",
        open -> {
          copied("https://a.example/\n");
          open.area.selectRange(4, 8);
          open.shortcut(KeyCode.V);
          assertThat(open.session.text()).isEqualTo("see [here](https://a.example/) now");
          open.isInStep();
        });
  }

  @Test
  void cutAndCopyTakeTheTextAlone() {
    with(
        "a\n🦄b",
        open -> {
          open.area.selectRange(0, 4);
          open.shortcut(KeyCode.X);
          assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("a\n🦄");
          assertThat(open.session.text()).isEqualTo("b");
          open.isInStep();
        });
  }

  @Test
  void draggedTextMovesInOneStep() {
    with(
        "one two three",
        open -> {
          open.area.selectRange(0, 4);
          open.area.moveSelectedText(8);
          assertThat(open.session.text()).isEqualTo("two one three");
          assertThat(open.area.getSelectedText()).isEqualTo("one ");
          open.shortcut(KeyCode.Z);
          assertThat(open.session.text()).isEqualTo("one two three");
          open.isInStep();
        });
  }

  @Test
  void aCompositionIsOneStep() {
    with(
        "ab",
        open -> {
          open.area.moveTo(1);
          open.compose("n", "");
          open.isInStep();
          open.compose("ni hao", "");
          open.isInStep();
          open.compose("", "你好");
          assertThat(open.session.text()).isEqualTo("a你好b");
          open.isInStep();
          open.shortcut(KeyCode.Z);
          assertThat(open.session.text()).isEqualTo("ab");
        });
  }

  @Test
  void aCompositionOverASelectionReplacesIt() {
    with(
        "a word b",
        open -> {
          open.area.selectRange(2, 6);
          open.compose("ci", "");
          open.compose("", "词");
          assertThat(open.session.text()).isEqualTo("a 词 b");
          open.shortcut(KeyCode.Z);
          assertThat(open.session.text()).isEqualTo("a word b");
          open.isInStep();
        });
  }

  @Test
  void aCancelledCompositionLeavesTextSelectionAndHistoryAlone() {
    with(
        "a word b",
        open -> {
          open.area.selectRange(2, 6);
          open.compose("ci", "");
          open.compose("", "");
          assertThat(open.session.text()).isEqualTo("a word b");
          assertThat(open.area.getSelectedText()).isEqualTo("word");
          assertThat(open.session.history().stateProperty().get().undo()).isEmpty();
          open.isInStep();
        });
  }

  @Test
  void whatIsCommittedWithoutACompositionIsTyped() {
    with(
        "",
        open -> {
          open.compose("", "，");
          open.compose("", "。");
          assertThat(open.session.text()).isEqualTo("，。");
          open.shortcut(KeyCode.Z);
          assertThat(open.session.text()).isEmpty();
        });
  }

  @Test
  void aLockedIssueIsReadOnlyAndSaysSo() {
    with(
        "",
        open -> {
          open.session.load("abc", Conventions.NONE, true);
          open.type("x");
          open.press(KeyCode.TAB);
          open.press(KeyCode.ENTER);
          open.shortcut(KeyCode.B);
          open.compose("n", "");
          assertThat(open.session.text()).isEqualTo("abc");
          assertThat(open.area.getText()).isEqualTo("abc");
          assertThat(((Button) open.pane.lookup(".bold")).isDisabled()).isTrue();
          Node chip = open.pane.lookup(".pane-header .locked");
          assertThat(chip.isVisible()).isTrue();
        });
  }

  @Test
  void aRevealedPlaceIsOnScreenWithTheCaretInIt() {
    with(
        "line\n".repeat(500),
        open -> {
          open.pane.applyCss();
          open.pane.layout();
          open.session.reveal(new TextRange(2_000, 2_004));
          open.pane.layout();
          assertThat(open.area.getCaretPosition()).isEqualTo(2_000);
          assertThat(open.area.firstVisibleParToAllParIndex()).isBetween(396, 398);
          open.isInStep();
        });
  }

  @Test
  void anEditAboveKeepsWhatIsOnScreen() {
    with(
        "line\n".repeat(500),
        open -> {
          open.pane.applyCss();
          open.pane.layout();
          open.area.showParagraphAtTop(300);
          open.pane.layout();
          open.session.apply(
              TextEdit.of(open.session.text(), Replacement.insert(10, "a\nb\n")), "G");
          open.pane.layout();
          assertThat(open.area.firstVisibleParToAllParIndex()).isEqualTo(302);
        });
  }

  @Test
  void theItemOfTheCaretHasABand() {
    with(
        ISSUE,
        Publications.numberedParagraphs(),
        open -> {
          open.session.caretProperty().set(ISSUE.indexOf("正文"));
          open.pane.applyCss();
          open.pane.layout();
          var banded =
              open.pane.lookupAll(".paragraph-box").stream()
                  .filter(
                      n ->
                          n.getPseudoClassStates().stream()
                              .anyMatch(p -> p.getPseudoClassName().equals("current-item")))
                  .count();
          assertThat(banded).isEqualTo(3);
        });
  }
}
