package galley.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindsTest {
  private final Finds finds =
      new Finds(List.of(new TextRange(2, 4), new TextRange(4, 4), new TextRange(9, 12)));

  @Test
  void stepsGoRoundFromAFindOrFromBetween() {
    assertThat(finds.after(new TextRange(2, 4))).isEqualTo(new TextRange(4, 4));
    assertThat(finds.after(new TextRange(9, 12))).isEqualTo(new TextRange(2, 4));
    assertThat(finds.after(TextRange.empty(5))).isEqualTo(new TextRange(9, 12));
    assertThat(finds.before(new TextRange(2, 4))).isEqualTo(new TextRange(9, 12));
    assertThat(finds.before(TextRange.empty(5))).isEqualTo(new TextRange(4, 4));
  }

  @Test
  void onlyAWholeFindIsOne() {
    assertThat(finds.indexOf(new TextRange(9, 12))).isEqualTo(2);
    assertThat(finds.indexOf(new TextRange(9, 11))).isEqualTo(-1);
    assertThat(finds.indexOf(TextRange.empty(4))).isEqualTo(1);
  }

  @Test
  void aFindThatReachesIntoAPlaceCounts() {
    assertThat(finds.firstEndingBehind(3)).isZero();
    assertThat(finds.firstEndingBehind(4)).isEqualTo(1);
    assertThat(finds.firstEndingBehind(10)).isEqualTo(2);
    assertThat(finds.firstEndingBehind(12)).isEqualTo(3);
  }
}
