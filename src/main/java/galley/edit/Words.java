package galley.edit;

import galley.text.TextRange;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Where words start and end, in a text of several scripts.
///
/// A word is a run of letters, marks and digits of scripts that put spaces between words, with the
/// underscores inside it: `don`, `foo_bar`, `Ж1`. Chinese, Japanese, Thai and their like are
/// written without spaces, and no rule that can be seen in the text says where their words end; so
/// each of their characters may start or end one. `AI` is a whole word in `用AI写` and none in
/// `MAIL`; `线程` is one in `虚拟线程`.
public final class Words {
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Words() {}

  /// Whether an offset is not inside a word.
  public static boolean isEdge(String text, int offset) {
    if (offset <= 0 || offset >= text.length()) return true;
    if (!Graphemes.isBoundary(text, offset)) return false;
    return !isPart(text, offset - 1) || !isPart(text, offset);
  }

  /// The word that an offset is in or beside; empty where none is.
  public static TextRange at(String text, int offset) {
    int start = offset;
    int end = offset;
    while (start > 0 && isPart(text, start - 1)) start--;
    while (end < text.length() && isPart(text, end)) end++;
    return new TextRange(start, end);
  }

  private static boolean isPart(String text, int at) {
    if (text.charAt(at) != '_') return isLetter(codePoint(text, at));
    int before = at;
    while (before >= 0 && text.charAt(before) == '_') before--;
    int after = at;
    while (after < text.length() && text.charAt(after) == '_') after++;
    return before >= 0
        && after < text.length()
        && isLetter(codePoint(text, before))
        && isLetter(codePoint(text, after));
  }

  private static int codePoint(String text, int at) {
    boolean second = Character.isLowSurrogate(text.charAt(at)) && at > 0;
    return text.codePointAt(second ? at - 1 : at);
  }

  private static boolean isLetter(int codePoint) {
    boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
    if (!Character.isLetterOrDigit(codePoint) && !mark) return false;
    return !WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
  }

  /// A character of a script without spaces, or of its punctuation: `文`, `。`, `（`.
  static boolean isWithoutSpaces(int codePoint) {
    boolean wide =
        (codePoint >= 0x3000 && codePoint < 0x3040) || (codePoint >= 0xFF00 && codePoint < 0xFFEF);
    return wide || WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
  }
}
