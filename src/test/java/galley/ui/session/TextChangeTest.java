package galley.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextChangeTest {
  @Test
  void lettersInARowAreOneChange() {
    TextEdit a = TextEdit.of("", Replacement.insert(0, "a"));
    TextEdit b = TextEdit.of("a", Replacement.insert(1, "b"));

    TextChange both = TextChange.of(a).and(b).orElseThrow();

    assertThat(both.forward()).containsExactly(Replacement.insert(0, "ab"));
    assertThat(both.backward()).containsExactly(Replacement.of(0, 2, ""));
  }

  @Test
  void changesApartAreTwo() {
    TextEdit a = TextEdit.of("12345", Replacement.insert(0, "a"));
    TextEdit b = TextEdit.of("a12345", Replacement.insert(4, "b"));

    assertThat(TextChange.of(a).and(b)).isEmpty();
  }

  /** Law: of two changes that merge, the merged one leads from the first text to the last. */
  @Test
  void aMergedChangeLeadsFromTheFirstTextToTheLastAndBack() {
    var random = new Random(7);
    int merged = 0;
    for (int i = 0; i < 20_000; i++) {
      TextEdit first = typed(random, "0123456789");
      TextEdit second = typed(random, first.after());
      var both = TextChange.of(first).and(second);
      if (both.isEmpty()) continue;
      merged++;
      assertThat(new TextEdit(first.before(), both.get().forward()).after())
          .isEqualTo(second.after());
      assertThat(new TextEdit(second.after(), both.get().backward()).after())
          .isEqualTo(first.before());
    }
    assertThat(merged).isGreaterThan(1_000);
  }

  private static TextEdit typed(Random random, String text) {
    int start = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), start + random.nextInt(4));
    String inserted = "abcd".substring(random.nextInt(4));
    return TextEdit.of(text, Replacement.of(start, end, random.nextBoolean() ? inserted : ""));
  }
}
