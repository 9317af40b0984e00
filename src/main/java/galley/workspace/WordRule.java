package galley.workspace;

import galley.issue.Outline;
import java.util.regex.Pattern;

/// How a publication counts its words.
///
/// @param round counts are given as a multiple of this
public record WordRule(Count count, int round) {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)\\s]*\\)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern CJK =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");

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
    return switch (count) {
      case CJK_AND_WORDS -> count(CJK, read) + count(WORD, CJK.matcher(read).replaceAll(" "));
      case WORDS -> count(WORD, read);
      case CHARACTERS -> (int) read.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    };
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }
}
