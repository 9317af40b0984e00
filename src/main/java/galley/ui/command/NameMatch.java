package galley.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// How well what somebody types fits a name: by a part of it, by the starts of its words, by
/// letters in its order, and in Chinese by whole pinyin or its initials (`cxyq`, `chexiao`).
final class NameMatch {
  /// A word or a Chinese character, by all that may be typed for it.
  private final List<List<String>> units = new ArrayList<>();

  private final String plain;

  NameMatch(String name) {
    plain = name.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < plain.length()) {
      int c = plain.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Character.isIdeographic(c)) {
        List<String> readings = new ArrayList<>(Pinyin.of(c));
        readings.add(Character.toString(c));
        units.add(List.copyOf(readings));
      } else if (Character.isLetterOrDigit(c)) {
        while (end < plain.length() && isWord(plain.codePointAt(end))) end++;
        units.add(List.of(plain.substring(at, end)));
      }
      at = end;
    }
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  /// How well a query fits: less is better; empty where it does not.
  OptionalInt rank(String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) return OptionalInt.of(0);
    if (plain.startsWith(wanted)) return OptionalInt.of(0);
    if (plain.contains(wanted)) return OptionalInt.of(1);
    String letters = wanted.replaceAll("[\\s\\p{Punct}]+", "");
    if (letters.isEmpty()) return OptionalInt.empty();
    if (fits(letters, 0, 0, false)) return OptionalInt.of(2);
    for (int start = 1; start < units.size(); start++) {
      if (fits(letters, 0, start, false)) return OptionalInt.of(3);
    }
    if (fits(letters, 0, 0, true)) return OptionalInt.of(4);
    return isIn(letters, plain) ? OptionalInt.of(5) : OptionalInt.empty();
  }

  /// Whether the rest of the letters is made of starts of the units from one on.
  ///
  /// @param skipping whether units may be left out
  private boolean fits(String letters, int at, int unit, boolean skipping) {
    if (at == letters.length()) return true;
    if (unit == units.size()) return false;
    for (String spelling : units.get(unit)) {
      int most = common(letters, at, spelling);
      for (int length = most; length > 0; length--) {
        if (fits(letters, at + length, unit + 1, skipping)) return true;
      }
    }
    return skipping && fits(letters, at, unit + 1, true);
  }

  private static int common(String letters, int at, String spelling) {
    int length = 0;
    while (at + length < letters.length()
        && length < spelling.length()
        && letters.charAt(at + length) == spelling.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Letters in the name's order, whatever stands between them. */
  private static boolean isIn(String letters, String name) {
    int at = 0;
    for (int i = 0; i < name.length() && at < letters.length(); i++) {
      if (name.charAt(i) == letters.charAt(at)) at++;
    }
    return at == letters.length();
  }
}
