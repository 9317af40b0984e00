package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Item;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Target;
import galley.test.Publications;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.command.Command;
import galley.ui.kit.Language;
import galley.ui.session.Session;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Sections of the text, folded in a window; the text itself never changes. */
class FoldingTest {
  private static final String ISSUE =
      """
      Hello.

      ## 🦄文章&教程

      1、[一](https://a.example)

      正文。

      ## 🐿️项目&资源

      1、[二](https://b.example)

      ## 🐢播客&视频

      1、[三](https://c.example)
      """;

  private record Open(Session session, MarkdownArea area, TextCommands commands) {
    /// The lines that are seen, from 1.
    List<Integer> seen() {
      return IntStream.range(0, area.getParagraphs().size())
          .filter(i -> !area.getParagraph(i).getParagraphStyle().contains("collapse"))
          .mapToObj(i -> i + 1)
          .toList();
    }

    void at(String words) {
      area.moveTo(session.text().indexOf(words));
    }

    void fold(String words) {
      at(words);
      commands.run(Command.FOLD_TEXT);
    }

    String line() {
      return area.getText(area.getCurrentParagraph());
    }

    void press(KeyCode code) {
      Event.fireEvent(
          area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
  }

  private interface Example {
    void run(Open open) throws Exception;
  }

  private static void with(Example example) {
    Fx.run(
        () -> {
          var session = new Session(Runnable::run);
          var messages = Language.ENGLISH.messages(EditorPane.class);
          var area = new MarkdownArea(session, Fx.tasks(), messages);
          var commands = new TextCommands(area::isEditable);
          area.offer(commands);
          session.load(ISSUE, Publications.numberedParagraphs(), false);
          var stage = new Stage();
          stage.setScene(new Scene(area, 600, 400));
          stage.show();
          try {
            example.run(new Open(session, area, commands));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          } finally {
            stage.close();
          }
        });
  }

  @Test
  void aFoldedSectionShowsItsHeadingAndTheCaretGoesThere() {
    with(
        open -> {
          open.fold("正文");

          assertThat(open.seen()).containsExactly(1, 2, 3, 9, 10, 11, 12, 13, 14, 15, 16);
          assertThat(open.line()).isEqualTo("## 🦄文章&教程");
          assertThat(open.area.getText()).isEqualTo(ISSUE).isEqualTo(open.session.text());
          assertThat(open.session.history().stateProperty().get().undo()).isEmpty();

          open.commands.run(Command.FOLD_TEXT);
          assertThat(open.seen()).hasSize(16);
        });
  }

  @Test
  void allAreFoldedToTheEndAndOpenedAgain() {
    with(
        open -> {
          open.commands.run(Command.FOLD_ALL_TEXT);
          assertThat(open.seen()).containsExactly(1, 2, 3, 9, 13);
          open.commands.run(Command.FOLD_ALL_TEXT);
          assertThat(open.seen()).hasSize(16);
        });
  }

  @Test
  void keysGoPastWhatIsFolded() {
    with(
        open -> {
          open.fold("正文");
          open.press(KeyCode.DOWN);
          assertThat(open.line()).isEqualTo("## 🐿️项目&资源");
          open.press(KeyCode.UP);
          assertThat(open.line()).isEqualTo("## 🦄文章&教程");
          assertThat(open.seen()).doesNotContain(4, 5, 6, 7, 8);
        });
  }

  @Test
  void whatIsShownIsOpened() {
    with(
        open -> {
          open.commands.run(Command.FOLD_ALL_TEXT);
          int at = ISSUE.indexOf("二");
          open.area.show(new TextRange(at, at + 1));
          assertThat(open.area.getSelectedText()).isEqualTo("二");
          assertThat(open.seen()).contains(10, 11, 12).doesNotContain(4, 5, 14);

          Item third = open.session.outline().items().getLast();
          open.session.reveal(third.range());
          assertThat(open.seen()).contains(14, 15);
        });
  }

  @Test
  void whatOthersDoLeavesItFoldedAndUndoToo() {
    with(
        open -> {
          open.fold("正文");
          Item second = open.session.outline().items().get(1);
          var moved =
              (Outcome.Done)
                  Organizer.move(open.session.outline(), List.of(second), new Target(0, 0));
          open.area.moveTo(0);
          open.session.apply(moved, "Move", List.of());

          assertThat(open.area.getText()).isEqualTo(open.session.text());
          assertThat(open.seen()).containsExactly(1, 2, 3, 11, 12, 13, 14, 15, 16);

          open.session.undo();
          assertThat(open.area.getText()).isEqualTo(ISSUE);
        });
  }

  @Test
  void aSectionThatIsMovedStaysFolded() {
    with(
        open -> {
          open.fold("三");
          open.area.moveTo(0);
          String text = open.session.text();
          int start = text.indexOf("## 🐢");
          var edit =
              TextEdit.of(
                  text,
                  Replacement.insert(text.indexOf("## 🦄"), text.substring(start) + "\n"),
                  Replacement.of(start, text.length(), ""));
          open.session.apply(edit, "Move");
          assertThat(open.seen()).startsWith(1, 2, 3, 7, 8);
        });
  }

  @Test
  void typingBelowTheHeadingOpensIt() {
    with(
        open -> {
          open.fold("正文");
          open.press(KeyCode.END);
          open.area.replaceSelection("\nnew");
          assertThat(open.line()).isEqualTo("new");
          assertThat(open.seen()).hasSize(17);
        });
  }

  /** Law: whatever is folded, typed and undone, the two texts are one, and the caret is seen. */
  @Test
  void foldingNeverChangesTheText() {
    with(
        open -> {
          var random = new Random(3);
          String[] pieces = {"x", "字", "\n", "## 🦄文章&教程\n", "1、[a](b)\n", "```\n"};
          for (int i = 0; i < 400; i++) {
            String before = open.session.text();
            int at = random.nextInt(before.length() + 1);
            switch (random.nextInt(6)) {
              case 0 -> open.commands.run(Command.FOLD_ALL_TEXT);
              case 1 -> {
                open.area.moveTo(at);
                open.commands.run(Command.FOLD_TEXT);
              }
              case 2 -> open.press(random.nextBoolean() ? KeyCode.DOWN : KeyCode.UP);
              case 3 -> open.session.undo();
              case 4 ->
                  open.session.apply(
                      TextEdit.of(before, Replacement.insert(at, pieces[random.nextInt(6)])), "G");
              default -> open.area.replaceSelection(pieces[random.nextInt(6)]);
            }
            assertThat(open.area.getText()).isEqualTo(open.session.text());
            assertThat(open.area.getCaretPosition()).isEqualTo(open.session.caretProperty().get());
            assertThat(open.seen()).as("step %d", i).contains(open.area.getCurrentParagraph() + 1);
          }
        });
  }
}
