package galley.summarize;

import java.lang.Character.UnicodeScript;

/// Which way of writing a text uses, as far as lengths and words depend on it.
final class Scripts {
  private Scripts() {}

  /// Han, kana and the marks that go with them: written without spaces, two to three times as
  /// dense.
  static boolean isDense(int c) {
    if (c < 0x2E80) {
      return false;
    }
    return (c >= 0x3000 && c <= 0x30FF)
        || Character.isIdeographic(c)
        || (c >= 0xFF01 && c <= 0xFF65);
  }

  /** Whether a third of the letters are Han or kana. */
  static boolean isDense(String text) {
    int dense = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        dense += isDense(c) ? 1 : 0;
      }
    }
    return dense * 3 > letters;
  }

  /** Thai, Lao, Khmer and Burmese end a sentence with a space or nothing at all. */
  static boolean hasNoStops(int c) {
    if (c < 0x0E00 || c > 0x17FF) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }
}
