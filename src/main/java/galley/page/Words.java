package galley.page;

import java.text.Normalizer;
import java.util.Locale;

/// Ways to look at a text from a page that differ only in how they were typed.
///
/// Each is one walk over the text: a page's every element is looked at so, many of them twice.
final class Words {
  private Words() {}

  /** In one line, as a person would type it. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (!isInvisible(c)) {
        if (gap && !line.isEmpty()) {
          line.append(' ');
        }
        gap = false;
        line.append(c);
      }
    }
    return line.toString().strip();
  }

  /** For telling whether two lines say the same. */
  static String folded(String text) {
    String line = line(text);
    String one =
        Normalizer.isNormalized(line, Normalizer.Form.NFC)
            ? line
            : Normalizer.normalize(line, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(one.length());
    for (int i = 0; i < one.length(); i++) {
      folded.append(straight(one.charAt(i)));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** For comparing names: `The Verge` and `theverge` are one. */
  static String squeezed(String text) {
    String folded = folded(text);
    StringBuilder squeezed = new StringBuilder(folded.length());
    folded.codePoints().filter(Words::isOfWord).forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }

  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u3000';
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
  }

  private static char straight(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '″', '«', '»', '＂' -> '"';
      case '‘', '’', '‚', '‛', '′', '`', '´' -> '\'';
      default -> c;
    };
  }
}
