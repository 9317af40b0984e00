package galley.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiSetTest {
  private static final EmojiSet EMOJI = new EmojiSet();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🦄",
        "🐿️",
        "👩🏽‍💻",
        "👨‍👩‍👧‍👦",
        "🇨🇳",
        "1️⃣",
        "#️⃣",
        "1⃣",
        "☎️",
        "❤️",
        "❤️‍🔥",
        "✌🏽",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "🏳️‍🌈",
        "👁️‍🗨️",
        "⭐",
        "©️"
      })
  void aSequenceIsOneEmojiWithADrawing(String emoji) {
    assertThat(EMOJI.find("甲" + emoji + "乙"))
        .containsExactly(new EmojiSet.Found(1, 1 + emoji.length(), emoji));
    assertThat(EMOJI.svg(emoji)).get().asString().startsWith("<svg ").endsWith("</svg>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain 123 #1 *",
        "中文，标点",
        "©",
        "❤",
        "▶",
        "🦄\uFE0E",
        "𠮷",
        "\uD83E",
        "🇽🇽",
        "① ⑳"
      })
  void whatIsTextByDefaultStaysText(String text) {
    assertThat(EMOJI.find(text)).isEmpty();
  }

  @Test
  void neighboursAreFoundOneByOne() {
    assertThat(found("🇨🇳🇺🇸🎁👍🏻x")).containsExactly("🇨🇳", "🇺🇸", "🎁", "👍🏻");
  }

  @Test
  void anUnknownFlagDoesNotShiftTheKnownOneBehindIt() {
    assertThat(found("🇽🇽🇨🇳")).containsExactly("🇨🇳");
  }

  @Test
  void anUnknownSequenceIsDrawnInItsParts() {
    assertThat(found("🦄‍🎁")).containsExactly("🦄", "🎁");
  }

  @Test
  void noDrawingHasNoSvg() {
    assertThat(EMOJI.svg("a")).isEmpty();
    assertThat(EMOJI.svg("")).isEmpty();
    assertThat(EMOJI.svg("🇽🇽")).isEmpty();
  }

  private static List<String> found(String text) {
    return EMOJI.find(text).stream().map(EmojiSet.Found::emoji).toList();
  }
}
