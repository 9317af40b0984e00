package galley.edition;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a text is written in ideographs or in an alphabet.
enum Script {
  IDEOGRAPHS,
  ALPHABET;

  private static final Set<String> OF_IDEOGRAPHS = Set.of("zh", "ja", "ko", "yue", "wuu", "nan");

  /** What says nothing of the language: code, links' targets, tags, bare URLs. */
  private static final Pattern NO_WORDS =
      Pattern.compile("`[^`\\n]*`|\\]\\([^()\\s]*\\)|<[^<>\\n]{1,500}>|https?://\\S+");

  private static final Pattern IDEOGRAPH =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+");

  /**
   * A Chinese note names many things in Latin letters; this many of its words are still Chinese.
   */
  private static final double IDEOGRAPHIC = 0.4;

  /** An English note may hold a Chinese name. */
  private static final double ALPHABETIC = 0.15;

  static Script ofLanguage(String tag) {
    return OF_IDEOGRAPHS.contains(tag.split("-", 2)[0]) ? IDEOGRAPHS : ALPHABET;
  }

  /// The script of a text; empty where it has both or neither.
  static Optional<Script> of(String text) {
    double share = share(text);
    if (share >= IDEOGRAPHIC) return Optional.of(IDEOGRAPHS);
    return share >= 0 && share <= ALPHABETIC ? Optional.of(ALPHABET) : Optional.empty();
  }

  static boolean hasWords(String text) {
    return share(text) >= 0;
  }

  /// How many of the words are ideographs, from 0 to 1; -1 where there are no words.
  private static double share(String text) {
    String words = NO_WORDS.matcher(text).replaceAll(" ");
    int ideographs = count(IDEOGRAPH, words);
    int all = ideographs + count(WORD, words);
    return all == 0 ? -1 : (double) ideographs / all;
  }

  private static int count(Pattern pattern, String text) {
    int count = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) count++;
    return count;
  }
}
