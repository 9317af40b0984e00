package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class OrganizerPaneTest {
  private static final String ISSUE =
      """
      你好。

      ## 🦄文章&教程

      1、[a1](https://a.example/1)

      甲。

      2、[a2](https://a.example/2)

      乙。

      3、[a3](https://a.example/3)

      丙。

      ## 🐿️项目&资源

      1、[b1](https://b.example/1)

      丁。

      ## 🐢播客&视频

      ## 🐱欢迎订阅

      订阅。
      """;

  @Test
  void theKeysMoveItemsWithinTheirSectionAndTheSelectionStaysOnThem() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a2");
          shown.press(shown.list(), KeyCode.DOWN, false, false, true);
          assertThat(shown.titles(0)).containsExactly("a1", "a3", "a2");
          assertThat(shown.selected()).containsExactly("a2");
          assertThat(shown.highlighted()).containsExactly("a2");
          shown.press(shown.list(), KeyCode.DOWN, false, false, true);
          assertThat(shown.titles(0)).as("at the end").containsExactly("a1", "a3", "a2");
          shown.press(shown.list(), KeyCode.UP, false, false, true);
          shown.press(shown.list(), KeyCode.UP, false, false, true);
          assertThat(shown.titles(0)).containsExactly("a2", "a1", "a3");
          assertThat(shown.refused).isEmpty();
        });
  }

  @Test
  void theKeysMoveItemsIntoTheNextSectionAndUndoBringsThemBack() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a1", "a3");
          shown.press(shown.list(), KeyCode.DOWN, true, false, true);
          assertThat(shown.titles(1)).containsExactly("a1", "a3", "b1");
          assertThat(shown.highlighted()).containsExactly("a1", "a3");
          shown.press(shown.list(), KeyCode.DOWN, true, false, true);
          assertThat(shown.titles(2)).containsExactly("a1", "a3");
          shown.session.undo();
          shown.session.undo();
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void deleteTakesItemsBackAndTheNextOneIsSelected() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a2");
          shown.press(KeyCode.DELETE);
          assertThat(shown.taken).containsExactly("a2");
          assertThat(shown.titles(0)).containsExactly("a1", "a3");
          assertThat(shown.selected()).containsExactly("a3");
          shown.press(KeyCode.BACK_SPACE);
          assertThat(shown.taken).containsExactly("a2", "a3");
          assertThat(shown.selected()).hasSize(1);
        });
  }

  @Test
  void selectionFocusAndFoldsLiveThroughTyping() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a3", "b1");
          shown.list().toggle(shown.session.outline().sections().getLast());
          int rows = shown.list().getItems().size();
          shown.session.apply(
              TextEdit.of(shown.session.text(), Replacement.insert(0, "更多。\n\n")), "Typing");
          assertThat(shown.highlighted()).containsExactly("a3", "b1");
          assertThat(shown.list().getItems()).hasSize(rows + 1);
        });
  }

  @Test
  void whatOthersSelectIsShownAndWhatIsSelectedHereIsTold() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("b1");
          assertThat(shown.highlighted()).containsExactly("b1");
          shown.list().getSelectionModel().clearAndSelect(2);
          assertThat(shown.selected()).containsExactly("a1");
          shown.list().getSelectionModel().selectRange(2, 4);
          assertThat(shown.selected()).containsExactly("a1", "a2");
        });
  }

  @Test
  void goingToAnItemPutsTheCaretThereAndTheCaretMarksItsItem() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.list().goTo(3);
          var second = shown.session.outline().items().get(1);
          assertThat(shown.session.caretProperty().get()).isEqualTo(second.range().start());
          shown.session.caretProperty().set(ISSUE.indexOf("丙"));
          assertThat(shown.list().currentProperty().get())
              .isEqualTo(shown.session.outline().items().get(2).range().start());
          assertThat(shown.selected()).as("the selection stays").containsExactly("a2");
        });
  }

  @Test
  void theListsKeysGoUpAndDownAndSelectASection() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.list().goTo(2);
          shown.press(KeyCode.J);
          assertThat(shown.selected()).containsExactly("a2");
          shown.press(KeyCode.K);
          assertThat(shown.selected()).containsExactly("a1");
          shown.press(shown.list(), KeyCode.A, false, true, false);
          assertThat(shown.selected()).containsExactly("a1", "a2", "a3");
          shown.press(KeyCode.END);
          assertThat(shown.list().focusedRow()).isInstanceOf(Row.Heading.class);
          shown.press(KeyCode.HOME);
          assertThat(shown.list().focusedRow()).isInstanceOf(Row.Prose.class);
          shown.list().goTo(3);
          shown.press(KeyCode.ENTER);
          assertThat(shown.opened).hasSize(1);
        });
  }

  @Test
  void aSectionFoldsByKeyAndFromAnItemLeftGoesToItsHeading() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          int rows = shown.list().getItems().size();
          shown.list().goTo(3);
          shown.press(KeyCode.LEFT);
          assertThat(shown.list().focusedRow()).isInstanceOf(Row.Heading.class);
          shown.press(KeyCode.LEFT);
          assertThat(shown.list().getItems()).hasSize(rows - 3);
          assertThat(shown.list().getFocusModel().getFocusedIndex()).isEqualTo(1);
          shown.press(KeyCode.RIGHT);
          assertThat(shown.list().getItems()).hasSize(rows);
        });
  }

  @Test
  void aTitleIsEditedWhereItStandsAsOneStep() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a2");
          shown.layout();
          shown.press(KeyCode.F2);
          TextField field = field(shown);
          field.setText("另一个 [标题]");
          shown.press(field, KeyCode.ENTER, false, false, false);
          assertThat(shown.titles(0)).containsExactly("a1", "另一个 [标题]", "a3");
          assertThat(shown.session.history().stateProperty().get().undo()).contains("Edit title");
          shown.session.undo();
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void escapeLeavesATitleAsItWas() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a2");
          shown.layout();
          shown.press(KeyCode.F2);
          TextField field = field(shown);
          field.setText("anders");
          shown.press(field, KeyCode.ESCAPE, false, false, false);
          assertThat(shown.session.text()).isEqualTo(ISSUE);
          assertThat(shown.organizer.lookup(".title-field")).isNull();
        });
  }

  @Test
  void aLockedIssueIsNotChanged() throws Exception {
    Shown.get(
        () -> {
          var shown = new Shown(ISSUE, true);
          shown.select("a2");
          shown.press(KeyCode.DELETE);
          shown.press(shown.list(), KeyCode.UP, false, false, true);
          assertThat(shown.session.text()).isEqualTo(ISSUE);
          assertThat(shown.taken).isEmpty();
          shown.stage.close();
          return true;
        });
  }

  @Test
  void aLargeIssueHasAsManyCellsAsAreSeenAndKeepsItsPlace() throws Exception {
    Shown.with(
        LargeIssue.text(764),
        shown -> {
          assertThat(shown.list().getItems()).hasSizeGreaterThan(764);
          assertThat(shown.organizer.lookupAll(".item-card").size()).isLessThan(40);
          shown.list().goTo(400);
          shown.layout();
          var cell = (IndexedCell<?>) java.util.Objects.requireNonNull(shown.list().cellAt(300));
          Row.Entry seen = (Row.Entry) cell.getItem();
          double y = cell.getLayoutY();
          shown.session.apply(
              TextEdit.of(shown.session.text(), Replacement.insert(0, "更多。\n\n再多。\n\n")), "Typing");
          shown.layout();
          var after = (IndexedCell<?>) java.util.Objects.requireNonNull(shown.list().cellAt(300));
          assertThat(((Row.Entry) after.getItem()).item().titleText())
              .isEqualTo(seen.item().titleText());
          assertThat(after.getLayoutY()).isEqualTo(y);
        });
  }

  @Test
  void aKeystrokeDrawsOnlyTheItemThatItChanges() throws Exception {
    Shown.with(
        LargeIssue.text(764),
        shown -> {
          int[] told = {0};
          shown
              .list()
              .getItems()
              .addListener(
                  (ListChangeListener<Row>)
                      change -> {
                        while (change.next()) told[0] += change.getAddedSize();
                      });
          int at = shown.session.text().indexOf("条目 3 ");
          shown.session.apply(
              TextEdit.of(shown.session.text(), Replacement.insert(at, "x")), "Typing");
          assertThat(told[0]).isEqualTo(1);
          assertThat(shown.titles(0)).contains("x条目 3 of a large issue");
          shown.list().getSelectionModel().clearAndSelect(700);
          assertThat(shown.selected())
              .as("a row that was not told of the edit stands for its item")
              .containsExactly(((Row.Entry) shown.list().getItems().get(700)).item().titleText());
          shown.press(KeyCode.DELETE);
          assertThat(shown.taken).hasSize(1);
        });
  }

  @Test
  void searchLeavesWhatMatchesAndEnterGoesRoundIt() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.press(shown.list(), KeyCode.F, false, true, false);
          TextField field = (TextField) shown.organizer.lookup(".find .text-field");
          assertThat(field.isFocused()).isTrue();
          field.setText("Ａ.EXAMPLE");
          assertThat(shown.list().getItems()).hasSize(4);
          assertThat(count(shown)).isEqualTo("3 items");
          shown.press(field, KeyCode.ENTER, false, false, false);
          assertThat(shown.selected()).containsExactly("a1");
          assertThat(count(shown)).isEqualTo("1 of 3");
          shown.press(field, KeyCode.ENTER, true, false, false);
          assertThat(shown.selected()).containsExactly("a3");
          shown.press(field, KeyCode.ENTER, false, false, false);
          assertThat(shown.selected()).containsExactly("a1");
          assertThat(shown.session.caretProperty().get()).isEqualTo(ISSUE.indexOf("1、[a1]"));
          field.setText("丁");
          assertThat(count(shown)).isEqualTo("1 item");
          field.setText("nowhere");
          assertThat(count(shown)).isEqualTo("none");
          shown.press(field, KeyCode.ENTER, false, false, false);
          shown.press(field, KeyCode.ESCAPE, false, false, false);
          assertThat(shown.list().getItems()).hasSizeGreaterThan(8);
          assertThat(shown.list().isFocused()).isTrue();
        });
  }

  @Test
  void theOutlineBesideTheTextFindsAndFoldsToo() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          RowList list = (RowList) shown.outline.lookup(".row-list");
          list.requestFocus();
          shown.press(list, KeyCode.F, false, true, false);
          TextField field = (TextField) shown.outline.lookup(".find .text-field");
          field.setText("b1");
          assertThat(list.getItems()).hasSize(2);
          shown.press(field, KeyCode.DOWN, false, false, false);
          assertThat(list.isFocused()).isTrue();
          assertThat(shown.selected()).containsExactly("b1");
          field.setText("");
          list.foldAll();
          assertThat(list.getItems()).allMatch(Row.Heading.class::isInstance);
          list.foldAll();
          assertThat(list.getItems()).anyMatch(Row.Entry.class::isInstance);
        });
  }

  @Test
  void severalItemsAreSelectedWithShiftAndTheArrows() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.list().goTo(2);
          shown.press(shown.list(), KeyCode.DOWN, true, false, false);
          shown.press(shown.list(), KeyCode.DOWN, true, false, false);
          assertThat(shown.selected()).containsExactly("a1", "a2", "a3");
          shown.press(shown.list(), KeyCode.UP, true, false, false);
          assertThat(shown.selected()).containsExactly("a1", "a2");
          shown.press(shown.list(), KeyCode.DOWN, true, false, true);
          assertThat(shown.titles(1)).containsExactly("a1", "a2", "b1");
          assertThat(shown.highlighted()).containsExactly("a1", "a2");
        });
  }

  @Test
  void aFoldedSectionStaysFoldedThroughGesturesAndUndo() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.list().toggle(shown.session.outline().sections().get(1));
          shown.select("a1");
          shown.press(shown.list(), KeyCode.DOWN, true, false, true);
          assertThat(shown.titles(1)).containsExactly("a1", "b1");
          assertThat(folded(shown)).containsExactly("🐿️项目&资源", "🐱欢迎订阅");
          shown.session.undo();
          assertThat(folded(shown)).containsExactly("🐿️项目&资源", "🐱欢迎订阅");
        });
  }

  private static List<String> folded(Shown shown) {
    return shown.list().getItems().stream()
        .filter(row -> row instanceof Row.Heading heading && heading.folded())
        .map(row -> ((Row.Heading) row).title())
        .toList();
  }

  private static String count(Shown shown) {
    return ((Label) shown.organizer.lookup(".find .found")).getText();
  }

  @Test
  void everyRowHasWordsForAScreenReader() throws Exception {
    Shown.with(
        ISSUE,
        shown ->
            assertThat(
                    List.of(spoken(shown, 1), spoken(shown, 2), spoken(shown, 7), spoken(shown, 8)))
                .containsExactly(
                    "Section 🦄文章&教程, 3 items",
                    "1 a1",
                    "Section 🐢播客&视频, no items",
                    "Drop links here"));
  }

  private static String spoken(Shown shown, int row) {
    var language = galley.ui.kit.Language.ENGLISH.messages(OrganizerPane.class);
    return RowCell.spoken(shown.list().getItems().get(row), language);
  }

  private static TextField field(Shown shown) {
    return (TextField) java.util.Objects.requireNonNull(shown.organizer.lookup(".title-field"));
  }
}
