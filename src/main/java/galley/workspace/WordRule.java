package galley.workspace;

import galley.issue.Outline;
import java.util.regex.Pattern;

/// How a publication counts its words.
///
/// @param round counts are given as a multiple of this
public record WordRule(Count count, int round) {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)\\s]*\\)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final String JOINS = "'’.-";

  /** What counts as one. */
  public enum Count {
    /** Each Chinese, Japanese or Korean character, and each word of another script. */
    CJK_AND_WORDS,
    WORDS,
    CHARACTERS
  }

  public WordRule {
    if (round < 1) throw new IllegalArgumentException("a count cannot be a multiple of " + round);
  }

  /// How many words an issue has, not rounded: of its text without front matter and comments, links
  /// reduced to their text.
  public int words(Outline outline) {
    int from = outline.frontMatter() == null ? 0 : outline.frontMatter().range().end();
    String text = COMMENT.matcher(outline.text().substring(from)).replaceAll("");
    String read = LINK.matcher(text).replaceAll("$1");
    return count == Count.CHARACTERS
        ? (int) read.codePoints().filter(c -> !Character.isWhitespace(c)).count()
        : count(read);
  }

  /// One pass over the text, because it is counted anew while somebody types.
  private int count(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isCjk(c) && count == Count.CJK_AND_WORDS) {
        words++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        if (!inWord) words++;
        inWord = true;
      } else if (!inWord || JOINS.indexOf(c) < 0 || !startsWord(text, i)) {
        inWord = false;
      }
    }
    return words;
  }

  private boolean startsWord(String text, int at) {
    if (at == text.length()) return false;
    int c = text.codePointAt(at);
    return Character.isLetterOrDigit(c) && !(count == Count.CJK_AND_WORDS && isCjk(c));
  }

  private static boolean isCjk(int c) {
    if (c < 0x1100) return false;
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
