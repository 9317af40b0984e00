package galley.edit;

import galley.text.TextRange;
import java.util.Random;

/// Texts that a careful writer would not write, with a selection in each: marks without partners,
/// emoji of several characters, scripts side by side, blank lines.
final class HostileTexts {
  private static final String[] PIECES = {
    "*", "**", "***", "_", "`", "``", "```\n", "[", "](", ")", "\\", "\n", "\n\n", " ", "  ", "a",
    "word", "foo_bar", "文字", "。", "「", "」", "（", "）", "👩‍💻", "🇨🇳", "👍🏽", "❤️", "1️⃣",
    "e\u0301", "- ", "> ", "## ", "1. ", "1、", "$", "(", "\t", "\u2028", "\u00a0", "\ud83d"
  };

  /** A text and what is selected in it. */
  record Case(String text, TextRange selection) {}

  private final Random random;

  HostileTexts(long seed) {
    random = new Random(seed);
  }

  Case next() {
    var text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--)
      text.append(PIECES[random.nextInt(PIECES.length)]);
    String whole = text.toString();
    int a = boundary(whole);
    int b = random.nextInt(4) == 0 ? a : boundary(whole);
    return new Case(whole, new TextRange(Math.min(a, b), Math.max(a, b)));
  }

  private int boundary(String text) {
    return Graphemes.nearest(text, random.nextInt(text.length() + 1));
  }

  String piece() {
    return PIECES[random.nextInt(PIECES.length)];
  }
}
