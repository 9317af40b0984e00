package galley.summarize;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What two texts can have in common: words of four letters and more, and pairs of neighbouring
/// Chinese or Japanese characters.
final class WordSet {
  private static final int SHORTEST = 4;

  private WordSet() {}

  static Set<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (isDense(c) && i + 1 < lower.length() && isDense(lower.charAt(i + 1))) {
        words.add(lower.substring(i, i + 2));
      }
      if (Character.isLetterOrDigit(c) && !isDense(c)) continue;
      if (i - start >= SHORTEST) words.add(lower.substring(start, i));
      start = i + 1;
    }
    return words;
  }

  private static boolean isDense(char c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
  }

  /** How much of the first is in the second, from 0 to 1. */
  static double share(Set<String> part, Set<String> whole) {
    if (part.isEmpty()) return 0;
    return (double) part.stream().filter(whole::contains).count() / part.size();
  }
}
