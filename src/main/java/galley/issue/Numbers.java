package galley.issue;

import java.util.OptionalInt;

/// How items are numbered: `3` or `③`.
public enum Numbers {
  ARABIC,
  /** ① to ㊿, then arabic: Unicode has no circled numbers beyond fifty. */
  CIRCLED;

  private static final String CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
  private static final int MOST_DIGITS = 9;

  /** Many a font draws circles up to here only, and publications go on in arabic. */
  private static final int FEWEST_CIRCLED = 20;

  /** The last number that can be written in a circle. */
  public static final int MOST_CIRCLED = CIRCLES.length();

  public String print(int number) {
    return this == CIRCLED && number >= 1 && number <= CIRCLES.length()
        ? CIRCLES.substring(number - 1, number)
        : Integer.toString(number);
  }

  /// The number that a token of either style stands for; empty where it is none.
  public static OptionalInt value(String token) {
    if (token.length() == 1 && CIRCLES.indexOf(token.charAt(0)) >= 0) {
      return OptionalInt.of(CIRCLES.indexOf(token.charAt(0)) + 1);
    }
    return tokenEnd(token, 0) == token.length() && !token.isEmpty()
        ? OptionalInt.of(Integer.parseInt(token))
        : OptionalInt.empty();
  }

  /// The style that a token is written in.
  public static Numbers styleOf(String token) {
    return token.length() == 1 && CIRCLES.indexOf(token.charAt(0)) >= 0 ? CIRCLED : ARABIC;
  }

  /// Whether a token is circled, or an arabic one where circles may have ended.
  static boolean mayStandForCircled(String token) {
    int number = value(token).orElse(0);
    return styleOf(token) == CIRCLED || (number > FEWEST_CIRCLED && number < 1000);
  }

  /// Where a number token that starts at `from` ends; `from` itself where there is none.
  static int tokenEnd(String line, int from) {
    if (from < line.length() && CIRCLES.indexOf(line.charAt(from)) >= 0) return from + 1;
    int end = from;
    while (end < line.length()
        && end - from < MOST_DIGITS
        && line.charAt(end) >= '0'
        && line.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
