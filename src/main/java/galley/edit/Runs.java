package galley.edit;

/// How often one character stands in a row.
final class Runs {
  private Runs() {}

  /// Just before an offset.
  static int before(String text, int at, char c) {
    int from = at;
    while (from > 0 && text.charAt(from - 1) == c) from--;
    return at - from;
  }

  /// From an offset on.
  static int after(String text, int at, char c) {
    int to = at;
    while (to < text.length() && text.charAt(to) == c) to++;
    return to - at;
  }

  static int longest(String text, char c) {
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      int run = after(text, i, c);
      longest = Math.max(longest, run);
      i += run;
    }
    return longest;
  }
}
