package galley.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// What counts as a word of a text, for the index and for what is searched for alike.
///
/// A word is a run of letters and digits, so that `asyncio.run` is found by `run`; case, diacritics
/// and full width are folded. In scripts that put no spaces between words (Chinese, Japanese,
/// Korean, Thai …) each character is one: any run of them is then found as a phrase, and there are
/// so few of them that an archive is indexed in half the time that pairs of characters take. `C++`
/// and `C#` are words of their own.
final class WordCutter extends Tokenizer {
  /** Longer than any word; what is left of such a run is further words. */
  private static final int LONGEST = 200;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final char[] folded = new char[8];
  private char[] text = new char[1_024];
  private int length;
  private int at;

  /// Cuts every field in this way. Title, text and hosts of an item are one field, and no phrase
  /// reaches from one to the next.
  static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordCutter());
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return 100;
      }
    };
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    at = 0;
    for (int read = 0; read >= 0; length += Math.max(0, read)) {
      if (length == text.length) text = Arrays.copyOf(text, length * 2);
      read = input.read(text, length, text.length - length);
    }
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (at < length) {
      int start = at;
      int c = next();
      if (!Character.isLetterOrDigit(c)) continue;
      add(c);
      if (!standsAlone(c)) run();
      offset.setOffset(correctOffset(start), correctOffset(at));
      return true;
    }
    return false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  private int next() {
    int c = Character.codePointAt(text, at, length);
    at += Character.charCount(c);
    return c;
  }

  private void run() {
    while (at < length && term.length() < LONGEST) {
      int before = at;
      int c = next();
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      if (mark) continue;
      if (!Character.isLetterOrDigit(c) || standsAlone(c)) {
        at = before;
        break;
      }
      add(c);
    }
    if (term.length() == 1) withSigns(term.charAt(0));
  }

  private void withSigns(char letter) {
    if (at < length && text[at] == '#' && (letter == 'c' || letter == 'f')) {
      term.append('#');
      at++;
    } else if (at + 1 < length && text[at] == '+' && text[at + 1] == '+') {
      term.append("++");
      at += 2;
    }
  }

  private void add(int c) {
    if (c < 0x80) {
      term.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
      return;
    }
    int lower = Character.toLowerCase(c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
    if (lower > Character.MAX_VALUE || (lower >= 0x2E80 && lower < 0xA720)) {
      term.append(Character.toString(lower));
      return;
    }
    int size = ASCIIFoldingFilter.foldToASCII(new char[] {(char) lower}, 0, folded, 0, 1);
    for (int i = 0; i < size; i++) term.append(Character.toLowerCase(folded[i]));
  }

  /// Whether a script has no spaces between words, by the blocks of Unicode that it is in.
  static boolean standsAlone(int c) {
    if (c < 0x0E00) return false;
    return c <= 0x0EFF // Thai, Lao
        || (c >= 0x1000 && c <= 0x109F) // Myanmar
        || (c >= 0x1100 && c <= 0x11FF) // Hangul, in parts
        || (c >= 0x1780 && c <= 0x17FF) // Khmer
        || (c >= 0x2E80 && c <= 0xA4CF) // Han, Hiragana, Katakana, Bopomofo, Yi
        || (c >= 0xAC00 && c <= 0xD7FF) // Hangul
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFFDC)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }
}
