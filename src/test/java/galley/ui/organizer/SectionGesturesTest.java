package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Section;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Sections by menu and key: what the pure functions promise is one step here, with focus and folds
/// where they were.
class SectionGesturesTest {
  private static final String ISSUE =
      """
      ---
      title: '码上周刊 #1：旧'
      ---

      你好。

      ## 🦄文章&教程

      1、[a1](https://a.example/1)

      甲。

      2、[a2](https://a.example/2)

      乙。

      ## 🐿️项目&资源

      1、[b1](https://b.example/1)

      丁。

      ## 🐢播客&视频

      ## 🐱欢迎订阅

      订阅。
      """;

  @Test
  void altArrowsOnAHeadingMoveTheSectionWithItsItemsAndKeepTheFocus() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.list().goToHeading(0);
          shown.press(shown.list(), KeyCode.DOWN, false, false, true);
          assertThat(headings(shown)).startsWith("🐿️项目&资源", "🦄文章&教程");
          assertThat(shown.titles(1)).containsExactly("a1", "a2");
          assertThat(focused(shown)).isEqualTo("🦄文章&教程");
          shown.press(shown.list(), KeyCode.UP, false, false, true);
          assertThat(shown.session.text()).isEqualTo(ISSUE);
          shown.press(shown.list(), KeyCode.UP, false, false, true);
          assertThat(shown.session.text()).as("at the top").isEqualTo(ISSUE);
          assertThat(shown.refused).isEmpty();
        });
  }

  @Test
  void inALockedIssueNoNameIsAskedFor() throws Exception {
    Shown.locked(
        ISSUE,
        shown -> {
          shown.list().goToHeading(1);
          shown.press(KeyCode.F2);
          shown.select("a2");
          shown.press(KeyCode.F2);
          assertThat(shown.organizer.lookupAll(".text-field").stream().filter(f -> f.isFocused()))
              .isEmpty();
          assertThat(shown.refused).hasSize(2).allMatch(r -> r.contains("locked"));
        });
  }

  @Test
  void f2OnAHeadingRenamesTheSectionAsOneStep() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.list().goToHeading(1);
          shown.press(KeyCode.F2);
          TextField field = name(shown);
          assertThat(field.isFocused()).isTrue();
          assertThat(field.getText()).isEqualTo("项目&资源");
          field.setText("工具");
          shown.press(field, KeyCode.ENTER, false, false, false);
          assertThat(headings(shown)).contains("🐿️工具");
          assertThat(shown.list().isFocused()).isTrue();
          shown.session.undo();
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void escapeLeavesTheNameAsItWas() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.list().goToHeading(1);
          shown.press(KeyCode.F2);
          TextField field = name(shown);
          field.setText("anders");
          shown.press(field, KeyCode.ESCAPE, false, false, false);
          assertThat(shown.session.text()).isEqualTo(ISSUE);
          assertThat(field.isVisible()).isFalse();
        });
  }

  @Test
  void theMenuOfASectionAddsOneBelowAndMergesIt() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          choose(shown, shown.list().headingOf(0), "Add section below…");
          TextField field = name(shown);
          field.setText("🧰工具");
          shown.press(field, KeyCode.ENTER, false, false, false);
          assertThat(headings(shown)).startsWith("🦄文章&教程", "🧰工具", "🐿️项目&资源");
          shown.session.undo();
          choose(shown, shown.list().headingOf(1), "Merge with the section above");
          assertThat(shown.titles(0)).containsExactly("a1", "a2", "b1");
          shown.session.undo();
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void theMenuOfAnItemSplitsItsSectionAndPromotesItsTitle() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          int second = shown.list().headingOf(0) + 2;
          choose(shown, second, "Start a section here…");
          TextField field = name(shown);
          field.setText("🧰工具");
          shown.press(field, KeyCode.ENTER, false, false, false);
          assertThat(shown.titles(0)).containsExactly("a1");
          assertThat(shown.titles(1)).containsExactly("a2");
          shown.session.undo();
          choose(shown, second, "Make it the headline of the issue");
          assertThat(shown.session.text()).contains("title: '码上周刊 #1：a2'");
          choose(shown, second, "Mark as withdrawn");
          assertThat(shown.session.outline().items().get(1).urlText()).isNull();
          shown.session.undo();
          shown.session.undo();
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void whatCannotBeDoneIsRefusedWithASentence() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          choose(shown, shown.list().headingOf(1), "Remove empty section");
          choose(shown, shown.list().headingOf(0), "Renumber all items");
          assertThat(shown.refused).hasSize(2).noneMatch(String::isBlank);
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void aBlockMovesOnlyWhenItIsAskedTo() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          choose(shown, shown.list().headingOf(3), "Move up past a section");
          assertThat(headings(shown)).containsExactly("🦄文章&教程", "🐿️项目&资源", "🐱欢迎订阅", "🐢播客&视频");
          shown.session.undo();
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void aSectionIsDroppedBeforeOrBehindTheOneUnderThePointer() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          var outline = shown.session.outline();
          var rows = List.copyOf(shown.list().getItems());
          var order = SectionOrder.of(outline, 0);
          int projects = shown.list().headingOf(1);
          int media = shown.list().headingOf(2);
          assertThat(order.at(rows, projects, false)).as("where it is").isEmpty();
          Drop behind = order.at(rows, projects + 1, true).orElseThrow();
          assertThat(behind.target().section()).isEqualTo(1);
          assertThat(behind.line()).isEqualTo(media);
          Drop last = order.at(rows, media, true).orElseThrow();
          assertThat(last.target().section()).isEqualTo(2);
          assertThat(last.line()).isEqualTo(shown.list().headingOf(3));
          assertThat(
                  SectionOrder.of(outline, 2).at(rows, 1, false).orElseThrow().target().section())
              .isZero();
          assertThat(order.at(rows, shown.list().headingOf(3), true)).as("a block").isEmpty();
          assertThat(SectionOrder.of(outline, 3).at(rows, 1, false)).as("is a block").isEmpty();
        });
  }

  private static void choose(Shown shown, int row, String item) {
    shown.list().goTo(row);
    MenuItem found =
        shown.menu().stream().filter(i -> item.equals(i.getText())).findFirst().orElseThrow();
    assertThat(found.isDisable()).isFalse();
    found.fire();
    shown.layout();
  }

  private static List<String> headings(Shown shown) {
    return shown.session.outline().sections().stream()
        .map(Section::heading)
        .filter(Objects::nonNull)
        .toList();
  }

  private static String focused(Shown shown) {
    return shown.list().focusedRow() instanceof Row.Heading heading ? heading.title() : "";
  }

  private static TextField name(Shown shown) {
    return (TextField) Objects.requireNonNull(shown.organizer.lookup(".name-field"));
  }
}
