package galley.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether two titles are so much alike that they may be of one page: written anew, translated in
/// parts, with or without a subtitle's end.
///
/// Their words are compared as the index has them (CJK by pairs of characters): twice what they
/// share by what both have, at least 0.8. Titles with other figures are never alike: part 2 is not
/// part 3. Nor are short ones that are not the same, which say too little.
final class TitleLikeness {
  static final double ALIKE = 0.8;
  private static final int FEWEST_WORDS = 4;

  private final List<String> words;
  private final Set<String> distinct;

  TitleLikeness(String title) {
    words = TextWords.of(title).needed().stream().map(TextWords.Word::text).toList();
    distinct = new HashSet<>(words);
  }

  Set<String> distinctWords() {
    return distinct;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// How many of the words another title must have at least to be alike: it may have no others.
  int fewestShared() {
    return (int) Math.max(1, Math.ceil(distinct.size() * ALIKE / (2 - ALIKE)));
  }

  /// From 0, nothing in common, to 1, the same words.
  double to(TitleLikeness other) {
    if (distinct.isEmpty() || other.distinct.isEmpty()) return 0;
    if (words.equals(other.words)) return 1;
    if (Math.min(distinct.size(), other.distinct.size()) < FEWEST_WORDS) return 0;
    if (!figures().equals(other.figures())) return 0;
    long shared = distinct.stream().filter(other.distinct::contains).count();
    return 2.0 * shared / (distinct.size() + other.distinct.size());
  }

  private Set<String> figures() {
    Set<String> figures = new HashSet<>();
    for (String word : words) {
      if (word.chars().anyMatch(Character::isDigit)) figures.add(word);
    }
    return figures;
  }
}
