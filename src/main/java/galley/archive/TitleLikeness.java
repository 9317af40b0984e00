package galley.archive;

import galley.archive.TextWords.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether two titles are so much alike that they may be of one page: written anew, translated in
/// parts, with or without a subtitle's end.
///
/// Their words are compared, CJK by pairs of characters: twice what they share by what both have,
/// at least 0.8. Titles with other figures are never alike: part 2 is not part 3. Nor are short
/// ones that are not the same, which say too little.
final class TitleLikeness {
  static final double ALIKE = 0.8;
  private static final int FEWEST_PARTS = 4;

  private final List<String> words;
  private final Set<String> parts;

  TitleLikeness(String title) {
    List<Word> cut = TextWords.of(title).words();
    words = cut.stream().map(Word::text).toList();
    parts = parts(cut);
  }

  /** The words, and for CJK each two neighbours. */
  private static Set<String> parts(List<Word> words) {
    Set<String> parts = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean single = isSingle(word);
      Word next = i + 1 < words.size() ? words.get(i + 1) : null;
      boolean inPair =
          single && i > 0 && isSingle(words.get(i - 1)) && words.get(i - 1).end() == word.start();
      if (single && next != null && isSingle(next) && next.start() == word.end()) {
        parts.add(word.text() + next.text());
      } else if (!inPair) parts.add(word.text());
    }
    return parts;
  }

  private static boolean isSingle(Word word) {
    return WordCutter.standsAlone(word.text().codePointAt(0));
  }

  Set<String> distinctWords() {
    return new HashSet<>(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// How many of its words another title must have at least to be alike. Fewer than of its parts: a
  /// character that is different takes two pairs with it.
  int fewestShared() {
    return Math.max(1, distinctWords().size() * 6 / 10);
  }

  /// From 0, nothing in common, to 1, the same words.
  double to(TitleLikeness other) {
    if (words.isEmpty() || other.words.isEmpty()) return 0;
    if (words.equals(other.words)) return 1;
    if (Math.min(parts.size(), other.parts.size()) < FEWEST_PARTS) return 0;
    if (!figures().equals(other.figures())) return 0;
    long shared = parts.stream().filter(other.parts::contains).count();
    return 2.0 * shared / (parts.size() + other.parts.size());
  }

  private Set<String> figures() {
    Set<String> figures = new HashSet<>();
    for (String word : words) {
      if (word.chars().anyMatch(Character::isDigit)) figures.add(word);
    }
    return figures;
  }
}
