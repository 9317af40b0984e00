package galley.issue;

import java.util.regex.Pattern;

/// How a publication counts its words.
///
/// @param round counts are given as a multiple of this
public record WordRule(Count count, int round) {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)\\s]*\\)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final String JOINS = "'’.-";

  /** What holds where a profile says nothing. */
  public static final WordRule NONE = new WordRule(Count.CJK_AND_WORDS, 1);

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

  /// A count as the publication gives it: `2168` to the hundred is `2200`.
  public int rounded(int words) {
    return (int) (Math.round((double) words / round) * round);
  }

  /// How many words a Markdown text has, not rounded: comments left out, links reduced to their
  /// text.
  public int words(String markdown) {
    String text = COMMENT.matcher(markdown).replaceAll("");
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
