package galley.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ways to look at a text from a page that differ only in how they were typed. */
final class Words {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
  private static final Pattern DOUBLE = Pattern.compile("[“”„‟″«»＂]");
  private static final Pattern SINGLE = Pattern.compile("[‘’‚‛′`´]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** In one line, as a person would type it. */
  static String line(String text) {
    return SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** For telling whether two lines say the same. */
  static String folded(String text) {
    String one = Normalizer.normalize(line(text), Normalizer.Form.NFC);
    String quoted = SINGLE.matcher(DOUBLE.matcher(one).replaceAll("\"")).replaceAll("'");
    return quoted.toLowerCase(Locale.ROOT);
  }

  /** For comparing names: `The Verge` and `theverge` are one. */
  static String squeezed(String text) {
    return NO_WORD.matcher(folded(text)).replaceAll("");
  }
}
