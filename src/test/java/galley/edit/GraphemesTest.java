package galley.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈",
        "🇨🇳",
        "👍🏽",
        "👩🏽‍💻",
        "❤️",
        "1️⃣",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "e\u0301",
        "각",
        "क्षि"
      })
  void isOneStep(String one) {
    String text = "ab" + one + one + "字";
    int end = 2 + one.length();
    assertThat(Graphemes.next(text, 2)).isEqualTo(end);
    assertThat(Graphemes.next(text, end)).isEqualTo(end + one.length());
    assertThat(Graphemes.previous(text, end)).isEqualTo(2);
    assertThat(Graphemes.previous(text, end + one.length())).isEqualTo(end);
    assertThat(Graphemes.nearest(text, 3)).isIn(2, end);
  }
}
