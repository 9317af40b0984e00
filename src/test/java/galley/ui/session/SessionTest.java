package galley.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.issue.Conventions;
import galley.test.Publications;
import galley.text.Replacement;
import galley.text.StaleEditException;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String ISSUE =
      """
      ## 🦄文章&教程

      1、[一](https://a.example)

      正文。

      2、[二](https://b.example)
      """;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Session session = new Session(waiting::add);

  private void load(String text) {
    session.load(text, Conventions.NONE, false);
  }

  private void type(int at, String text) {
    session.typed(TextEdit.of(session.text(), Replacement.insert(at, text)), "Typing");
  }

  private void replace(int start, int end, String text) {
    session.typed(TextEdit.of(session.text(), Replacement.of(start, end, text)), "Typing");
  }

  @Test
  void aGestureIsOneStep() {
    load("abc");
    session.apply(TextEdit.of("abc", Replacement.of(0, 1, "x"), Replacement.of(2, 3, "y")), "Swap");

    assertThat(session.text()).isEqualTo("xby");
    session.undo();
    assertThat(session.text()).isEqualTo("abc");
    session.redo();
    assertThat(session.text()).isEqualTo("xby");
  }

  @Test
  void theTextOfALockedIssueIsNotUndoneButWhatWasDoneElsewhereIs() {
    load("abc");
    session.apply(TextEdit.of("abc", Replacement.insert(3, "d")), "Reloaded from disk");
    session.lockedProperty().set(true);
    session.undo();
    assertThat(session.text()).isEqualTo("abcd");

    List<String> undone = new ArrayList<>();
    session.did(
        "Reject",
        List.of(
            new Change() {
              @Override
              public void undo() {
                undone.add("inbox");
              }

              @Override
              public void redo() {}
            }));
    session.undo();
    session.undo();
    assertThat(undone).containsExactly("inbox");
    assertThat(session.text()).isEqualTo("abcd");
  }

  @Test
  void anEditOfAnotherTextIsRefusedAndNothingChanges() {
    load("abc");

    assertThatThrownBy(() -> session.apply(TextEdit.of("abd", Replacement.insert(0, "x")), "x"))
        .isInstanceOf(StaleEditException.class);

    assertThat(session.text()).isEqualTo("abc");
    assertThat(session.history().stateProperty().get().undo()).isEmpty();
  }

  @Test
  void whatIsTypedInARowIsOneStep() {
    load("");
    type(0, "a");
    type(1, "b");
    type(2, "c");

    session.undo();

    assertThat(session.text()).isEmpty();
  }

  @Test
  void aMovedCaretEndsTheStep() {
    load("");
    type(0, "a");
    session.endTyping();
    type(1, "b");

    session.undo();

    assertThat(session.text()).isEqualTo("a");
  }

  @Test
  void typingNeverGoesOnInAGesture() {
    load("");
    type(0, "a");
    session.apply(TextEdit.of("a", Replacement.insert(1, "b")), "Paste");
    type(2, "c");

    session.undo();
    assertThat(session.text()).isEqualTo("ab");
    session.undo();
    assertThat(session.text()).isEqualTo("a");
  }

  @Test
  void aCancelledCompositionLeavesNoStep() {
    load("abc");
    replace(3, 3, "n");
    replace(3, 4, "ni");
    replace(3, 5, "");

    assertThat(session.text()).isEqualTo("abc");
    assertThat(session.history().stateProperty().get().undo()).isEmpty();
  }

  @Test
  void undoOfAnInsertedItemSelectsNothingThatWasNotSelected() {
    session.load(ISSUE, Publications.numberedParagraphs(), false);
    int second = session.outline().items().get(1).range().start();
    session.apply(
        TextEdit.of(ISSUE, Replacement.of(second, second, "9、[新](https://n)\n\n")), "Add");
    session.select(List.of(session.outline().items().get(1)));

    session.undo();
    assertThat(session.selectedItems()).isEmpty();

    session.redo();
    assertThat(session.selectedItems()).extracting(i -> i.titleText()).containsExactly("新");
    assertThat(session.caretProperty().get()).isEqualTo(second);
  }

  @Test
  void undoOfARemovalSelectsWhatWasRemoved() {
    session.load(ISSUE, Publications.numberedParagraphs(), false);
    var items = session.outline().items();
    session.select(List.of(items.getFirst()));
    int start = items.getFirst().range().start();
    int end = items.get(1).range().start();
    session.apply(TextEdit.of(ISSUE, Replacement.of(start, end, "")), "Remove");
    assertThat(session.selectedItems()).extracting(i -> i.titleText()).doesNotContain("一");

    session.undo();
    assertThat(session.selectedItems()).extracting(i -> i.titleText()).containsExactly("一");
  }

  @Test
  void undoPutsTheCaretBehindWhatComesBack() {
    load("one two");
    session.apply(TextEdit.of("one two", Replacement.of(3, 7, "")), "Cut");

    session.undo();

    assertThat(session.caretProperty().get()).isEqualTo(7);
  }

  @Test
  void redoPutsTheCaretBehindWhatWasTyped() {
    load("a");
    type(1, "bcd");
    session.undo();
    session.redo();

    assertThat(session.caretProperty().get()).isEqualTo(4);
  }

  @Test
  void undoTakesBackTextAndCardTogether() {
    load("");
    List<String> card = new ArrayList<>(List.of("placed"));
    Change change =
        new Change() {
          @Override
          public void undo() {
            card.set(0, "waiting");
          }

          @Override
          public void redo() {
            card.set(0, "placed");
          }
        };
    session.apply(TextEdit.of("", Replacement.insert(0, "item\n")), "Place", List.of(change));

    session.undo();
    assertThat(session.text()).isEmpty();
    assertThat(card).containsExactly("waiting");
    session.redo();
    assertThat(session.text()).isEqualTo("item\n");
    assertThat(card).containsExactly("placed");
  }

  @Test
  void editsReachTheListenersInOrderAndLeadFromTextToText() {
    load("abc");
    var mirror = new StringBuilder("abc");
    session.onEdit(
        edit -> {
          assertThat(edit.before()).isEqualTo(mirror.toString());
          mirror.replace(0, mirror.length(), edit.after());
        });
    type(0, "x");
    session.apply(TextEdit.of(session.text(), Replacement.of(1, 2, "")), "Cut");
    session.undo();
    session.undo();
    session.redo();

    assertThat(mirror.toString()).isEqualTo(session.text()).isEqualTo("xabc");
  }

  @Test
  void typingParsesOnceHoweverManyLetters() {
    load("");
    type(0, "#");
    type(1, " ");
    type(2, "A");

    assertThat(waiting).hasSize(1);
    assertThat(session.outlineProperty().get().text()).isEmpty();
    waiting.poll().run();
    assertThat(session.outlineProperty().get().text()).isEqualTo("# A");
  }

  @Test
  void theOutlineThatIsAskedForIsAlwaysThatOfTheText() {
    load("");
    type(0, "## A\n");

    assertThat(session.outline().text()).isEqualTo("## A\n");
    assertThat(session.outline().sections()).hasSize(1);
  }

  @Test
  void loadingStartsHistoryAndSelectionAnew() {
    session.load(ISSUE, Publications.numberedParagraphs(), false);
    session.select(session.outline().items());
    type(0, "x");
    session.load("other", Conventions.NONE, true);

    assertThat(session.selectedProperty().get()).isEmpty();
    assertThat(session.lockedProperty().get()).isTrue();
    session.undo();
    assertThat(session.text()).isEqualTo("other");
  }

  @Test
  void theSelectionGoesWithTheItems() {
    session.load(ISSUE, Publications.numberedParagraphs(), false);
    session.select(List.of(session.outline().items().get(1)));
    type(0, "你好。\n\n");

    assertThat(session.selectedItems()).extracting(i -> i.titleText()).containsExactly("二");
  }

  @Test
  void textThatComesBeforeASelectedItemLeavesTheSelectionWithTheItem() {
    session.load(ISSUE, Publications.numberedParagraphs(), false);
    var second = session.outline().items().get(1);
    session.select(List.of(second));
    type(second.range().start(), "中间。\n\n");

    assertThat(session.selectedItems()).extracting(i -> i.titleText()).containsExactly("二");
  }

  @Test
  void aPlaceIsRevealedToAll() {
    List<TextRange> seen = new ArrayList<>();
    session.onReveal(seen::add);
    session.reveal(new TextRange(1, 2));

    assertThat(seen).containsExactly(new TextRange(1, 2));
  }
}
