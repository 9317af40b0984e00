package galley.summarize;

import java.util.regex.Pattern;

/// Whether a sentence can be in a summary, and how well it would begin one.
final class Fitness {
  private static final int SHORTEST = 30;
  private static final int SHORTEST_DENSE = 12;
  private static final int LONGEST = 330;
  private static final int LONGEST_DENSE = 150;
  static final double MOST_GAIN = 0.7;
  private static final Pattern CODE =
      Pattern.compile(
          "[{}<>=|\\\\`]{2}|->|\\(\\)|\\$ |https?://\\S{20}|^[#/$>*]|[\\u0080-\\u009F\\uFFFD]|â€");

  /** Each match of {@link #CODE} holds one of these. */
  private static final String ODD = "{}<>=|\\`$:#/*(";

  private Fitness() {}

  /** The most characters of a summary that begins like this. */
  static int longest(String text) {
    return Scripts.isDense(text) ? LONGEST_DENSE : LONGEST;
  }

  /** Whether it looks like a sentence of prose, whatever it says. */
  static boolean isUsable(String sentence) {
    boolean dense = Scripts.isDense(sentence);
    int length = sentence.length();
    if (length < (dense ? SHORTEST_DENSE : SHORTEST)
        || length > (dense ? LONGEST_DENSE : LONGEST)) {
      return false;
    }
    return (Sentences.isWhole(sentence) || isUnstopped(sentence))
        && !Clipped.is(sentence)
        && Nesting.isClosed(sentence)
        && isProse(sentence);
  }

  /** What it gains or loses as the first sentence, at most {@link #MOST_GAIN}. */
  static double asFirst(String sentence) {
    boolean dense = Scripts.isDense(sentence);
    int length = dense ? sentence.length() * 2 : sentence.length();
    double score = length < 60 ? -0.5 : length > 260 ? -0.2 : 0;
    score -= Openings.isDangling(sentence) ? 1.5 : 0;
    score -= sentence.startsWith("If ") || sentence.startsWith("When ") ? 0.4 : 0;
    score -= isQuestion(sentence) ? 1.2 : 0;
    score -= Openings.isPersonal(sentence) ? 0.6 : 0;
    score += Openings.isNews(sentence) ? 0.7 : 0;
    score -= sentence.endsWith("!") || sentence.endsWith("！") ? 0.3 : 0;
    score -= "\"“「『‘".indexOf(sentence.charAt(0)) >= 0 ? 0.6 : 0;
    return score;
  }

  static boolean isWorthAdding(String sentence) {
    return !isQuestion(sentence);
  }

  private static boolean isQuestion(String sentence) {
    String end = sentence.substring(Math.max(0, sentence.length() - 3));
    return end.indexOf('?') >= 0 || end.indexOf('？') >= 0;
  }

  private static boolean isUnstopped(String sentence) {
    return Scripts.hasNoStops(sentence.codePointAt(0)) && sentence.length() > 2 * SHORTEST;
  }

  private static boolean isOdd(char c) {
    return c < 0x80 ? ODD.indexOf(c) >= 0 : c <= 0x9F || c == 'â' || c == '\uFFFD';
  }

  /** Mostly letters, no code, and not mainly capitals or digits. */
  private static boolean isProse(String sentence) {
    int letters = 0;
    int digits = 0;
    int capitals = 0;
    int spaces = 0;
    boolean odd = false; // few sentences hold what code begins with, and to look is dear
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      spaces += c == ' ' ? 1 : 0;
      odd |= isOdd(c);
    }
    boolean words = Scripts.isDense(sentence) || spaces >= 3 || isUnstopped(sentence);
    return words
        && letters * 10 > sentence.length() * 6
        && digits * 3 < letters
        && capitals * 2 < letters
        && !(odd && CODE.matcher(sentence).find());
  }
}
