package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Item;
import galley.issue.Outline;
import galley.organize.Target;
import galley.test.Publications;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Rows of the issue below: 0 prose, 1 heading A, 2 to 4 items a1 a2 a3, 5 block, 6 heading B, 7
/// item b1, 8 heading C, 9 its empty place, 10 heading of a block.
class DropTest {
  private static final Outline OUTLINE =
      Outline.parse(
          """
          你好。

          ## 🦄文章&教程

          1、[a1](https://a.example/1)

          2、[a2](https://a.example/2)

          3、[a3](https://a.example/3)

          🎁 广告

          ## 🐿️项目&资源

          1、[b1](https://b.example/1)

          ## 🐢播客&视频

          ## 🐱欢迎订阅

          订阅。
          """,
          Publications.numberedParagraphs());

  private static final List<Row> ROWS = Rows.of(OUTLINE, Folds.NONE, "");

  @Test
  void onTheUpperHalfOfAnItemItLandsBeforeAndOnTheLowerHalfBehind() {
    assertThat(drop(3, false)).contains(new Drop(new Target(0, 1), 3));
    assertThat(drop(3, true)).contains(new Drop(new Target(0, 2), 4));
  }

  @Test
  void positionsAreThoseAfterTheMovedItemsWereTakenOut() {
    assertThat(drop(4, true, item("a1"))).contains(new Drop(new Target(0, 2), 5));
    assertThat(drop(4, true, item("a1"), item("a3"))).contains(new Drop(new Target(0, 1), 5));
    assertThat(drop(3, false, item("a3"), item("b1"))).contains(new Drop(new Target(0, 1), 3));
    assertThat(drop(2, false, item("a1"))).contains(new Drop(new Target(0, 0), 2));
  }

  @Test
  void onAHeadingItLandsAtTheStartAndOnAFoldedOneAtTheEnd() {
    assertThat(drop(1, false)).contains(new Drop(new Target(0, 0), 2));
    assertThat(drop(1, true)).contains(new Drop(new Target(0, 0), 2));
    List<Row> folded = Rows.of(OUTLINE, Folds.NONE.toggle(OUTLINE.sections().getFirst()), "");
    assertThat(Drop.at(OUTLINE, folded, 1, false, Set.of()))
        .contains(new Drop(new Target(0, 3), 2));
  }

  @Test
  void onTextInsideASectionItLandsBehindTheItemBeforeIt() {
    assertThat(drop(5, true)).contains(new Drop(new Target(0, 3), 5));
  }

  @Test
  void anEmptySectionTakesItAndABlockDoesNot() {
    assertThat(drop(9, false)).contains(new Drop(new Target(2, 0), 10));
    assertThat(drop(10, true)).isEmpty();
    assertThat(drop(0, true)).as("text before the first section").isEmpty();
    assertThat(Drop.at(OUTLINE, List.of(), 0, true, Set.of())).isEmpty();
  }

  @Test
  void belowAllRowsIsTheEndOfTheLastSectionThatTakesItems() {
    assertThat(Drop.below(OUTLINE, ROWS, Set.of())).contains(new Drop(new Target(2, 0), 10));
  }

  @Test
  void theRailLandsAtTheEndOfASectionAndNotInABlock() {
    assertThat(Drop.intoSection(OUTLINE, 0, Set.of(item("a1")))).contains(new Target(0, 2));
    assertThat(Drop.intoSection(OUTLINE, 1, Set.of(item("a1")))).contains(new Target(1, 1));
    assertThat(Drop.intoSection(OUTLINE, 3, Set.of())).isEmpty();
  }

  @Test
  void keysMoveOnePlaceWithinTheSectionAndStopAtItsEnds() {
    assertThat(within(false, "a2")).contains(new Target(0, 0));
    assertThat(within(true, "a2")).contains(new Target(0, 2));
    assertThat(within(false, "a1")).isEmpty();
    assertThat(within(true, "a3")).isEmpty();
    assertThat(within(true, "a1", "a2")).contains(new Target(0, 1));
    assertThat(within(false, "a1", "a2")).isEmpty();
  }

  @Test
  void itemsThatAreApartComeTogether() {
    assertThat(within(false, "a1", "a3")).contains(new Target(0, 0));
    assertThat(within(true, "a1", "a3")).contains(new Target(0, 1));
    assertThat(within(true, "a2", "b1")).contains(new Target(1, 0));
  }

  @Test
  void keysMoveIntoTheNextSectionThatTakesItems() {
    assertThat(across(true, "a2")).contains(new Target(1, 0));
    assertThat(across(false, "b1")).contains(new Target(0, 3));
    assertThat(across(true, "b1")).contains(new Target(2, 0));
    assertThat(across(false, "a1")).isEmpty();
    Outline last = OUTLINE;
    assertThat(Steps.across(last, Set.of(), true)).isEmpty();
  }

  private static Optional<Drop> drop(int row, boolean lower, Item... moved) {
    return Drop.at(OUTLINE, ROWS, row, lower, Set.of(moved));
  }

  private static Optional<Target> within(boolean down, String... titles) {
    return Steps.within(OUTLINE, items(titles), down);
  }

  private static Optional<Target> across(boolean down, String... titles) {
    return Steps.across(OUTLINE, items(titles), down);
  }

  private static Set<Item> items(String... titles) {
    Set<String> wanted = Set.of(titles);
    return OUTLINE.items().stream()
        .filter(i -> wanted.contains(i.titleText()))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Item item(String title) {
    return items(title).iterator().next();
  }
}
