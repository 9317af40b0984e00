package galley.edit;

import static galley.edit.WrapTest.on;
import static org.assertj.core.api.Assertions.assertThat;

import galley.text.TextRange;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static String enter(String marked) {
    return on(marked, (text, at) -> Lists.enter(text, at.start()).orElseThrow());
  }

  private static boolean isPlain(String text) {
    return Lists.enter(text, text.length()).isEmpty();
  }

  @Test
  void enterGoesOnWithTheMarker() {
    assertThat(enter("- a|")).isEqualTo("- a\n- |");
    assertThat(enter("  * a|b\nc")).isEqualTo("  * a\n  * |b\nc");
    assertThat(enter("9. a|")).isEqualTo("9. a\n10. |");
    assertThat(enter("> a|")).isEqualTo("> a\n> |");
    assertThat(enter("> - [x] a|")).isEqualTo("> - [x] a\n> - [ ] |");
  }

  @Test
  void enterOnAnEmptyItemEndsTheList() {
    assertThat(enter("- a\n- |")).isEqualTo("- a\n|");
    assertThat(enter("> |\nb")).isEqualTo("|\nb");
  }

  @Test
  void enterElsewhereIsALineFeed() {
    assertThat(isPlain("a")).isTrue();
    assertThat(isPlain("1、[a](b)")).isTrue();
    assertThat(isPlain("---")).isTrue();
    assertThat(isPlain("  a")).isTrue();
    assertThat(Lists.enter("- a", 1)).isEmpty();
  }

  @Test
  void tabIndentsAnItemByItsMarker() {
    assertThat(on("- a|", Lists::indent)).isEqualTo("  - a|");
    assertThat(on("1. |a", Lists::indent)).isEqualTo("   1. |a");
    assertThat(on("   1. |a", Lists::outdent)).isEqualTo("1. |a");
  }

  @Test
  void tabInProseInsertsBlanks() {
    assertThat(on("a|b", Lists::indent)).isEqualTo("a  |b");
  }

  @Test
  void severalLinesGoTogether() {
    assertThat(on("«a\n\nb»\nc", Lists::indent)).isEqualTo("  «a\n\n  b»\nc");
    assertThat(on("  «a\n\n  b»\nc", Lists::outdent)).isEqualTo("«a\n\nb»\nc");
  }

  @Test
  void nothingToTakeAwayChangesNothing() {
    assertThat(Lists.outdent("a", TextRange.empty(1)).edit().isEmpty()).isTrue();
  }
}
