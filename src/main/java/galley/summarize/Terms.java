package galley.summarize;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The words of a text that can carry its subject: words of four letters and more, numbers with
/// letters, and for Han and kana every pair of neighbouring characters.
final class Terms {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  private static final Set<String> EMPTY =
      Set.of(
          "about", "after", "also", "been", "before", "being", "but", "could", "does", "even",
          "every", "from", "have", "here", "into", "its", "just", "like", "more", "most", "much",
          "only", "other", "over", "some", "such", "than", "that", "their", "them", "then", "there",
          "these", "they", "this", "those", "through", "very", "were", "what", "when", "where",
          "which", "while", "will", "with", "would", "your", "auch", "aber", "dass", "eine",
          "einen", "einer", "haben", "nicht", "oder", "sich", "sind", "werden", "wird", "dans",
          "avec", "pour", "plus", "cette", "sont", "leur", "para", "como", "este", "esta", "если",
          "который", "которые", "чтобы");

  private Terms() {}

  static Set<String> of(String text) {
    Set<String> terms = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      boolean letter = Character.isLetterOrDigit(c);
      boolean dense = letter && Scripts.isDense(c);
      if (dense && i + 1 < lower.length() && isDenseLetter(lower.charAt(i + 1))) {
        terms.add(lower.substring(i, i + 2));
      }
      if (letter && !dense) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        addWord(terms, lower.substring(start, i));
        start = -1;
      }
    }
    return terms;
  }

  private static boolean isDenseLetter(char c) {
    return Character.isLetter(c) && Scripts.isDense(c);
  }

  private static void addWord(Set<String> terms, String word) {
    int shortest = word.charAt(0) >= 0xAC00 ? 2 : SHORTEST; // Hangul writes a syllable a letter
    if (word.length() < shortest || word.length() > LONGEST || EMPTY.contains(word)) {
      return;
    }
    boolean plural = word.length() > 4 && word.endsWith("s") && word.charAt(0) < 0x80;
    terms.add(plural ? word.substring(0, word.length() - 1) : word);
  }

  /** How much of the first is in the second, from 0 to 1; 0 if the first is empty. */
  static double share(Set<String> part, Set<String> whole) {
    if (part.isEmpty()) {
      return 0;
    }
    long in = part.stream().filter(whole::contains).count();
    return (double) in / part.size();
  }
}
