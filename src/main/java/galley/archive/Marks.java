package galley.archive;

import galley.archive.TextWords.Word;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where in a text the words are that were searched for.
final class Marks {
  private final List<AskedWord> asked;

  Marks(List<AskedWord> asked) {
    this.asked = asked;
  }

  /// The places in order; those that touch are one.
  List<TextRange> in(String text) {
    List<Word> words = TextWords.of(text).words();
    List<TextRange> found = new ArrayList<>();
    for (AskedWord each : asked) {
      for (int at = 0; at + each.words().size() <= words.size(); at++) add(each, at, words, found);
    }
    return merged(found);
  }

  private static void add(AskedWord asked, int at, List<Word> words, List<TextRange> found) {
    int last = asked.words().size() - 1;
    for (int i = 0; i <= last; i++) if (!asked.fits(words.get(at + i), i)) return;
    int end = end(asked, last, words.get(at + last));
    found.add(new TextRange(words.get(at).start(), end));
  }

  /** As far as it was typed, where folding left every character one. */
  private static int end(AskedWord asked, int at, Word word) {
    int typed = asked.words().get(at).text().length();
    boolean plain = word.end() - word.start() == word.text().length();
    return plain && typed < word.text().length() ? word.start() + typed : word.end();
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    List<TextRange> sorted =
        ranges.stream()
            .sorted(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end))
            .toList();
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : sorted) {
      TextRange last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || range.start() > last.end()) merged.add(range);
      else if (range.end() > last.end()) {
        merged.set(merged.size() - 1, new TextRange(last.start(), range.end()));
      }
    }
    return merged;
  }
}
