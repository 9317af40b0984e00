package galley.archive;

import galley.archive.TextWords.Word;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where in a text the words are that were searched for.
final class Marks {
  private final List<AskedWord> asked;

  Marks(List<AskedWord> asked) {
    this.asked = asked;
  }

  /// The places in order; those that touch are one.
  List<TextRange> in(String text) {
    Map<Integer, Word> byPosition = new LinkedHashMap<>();
    for (Word word : TextWords.of(text).words()) byPosition.put(word.position(), word);
    List<TextRange> found = new ArrayList<>();
    for (AskedWord each : asked) {
      for (int position : byPosition.keySet()) add(each, position, byPosition, found);
    }
    return merged(found);
  }

  private static void add(
      AskedWord asked, int position, Map<Integer, Word> words, List<TextRange> found) {
    int start = -1;
    int end = -1;
    int first = asked.words().getFirst().position();
    for (int i = 0; i < asked.words().size(); i++) {
      Word word = words.get(position + asked.words().get(i).position() - first);
      if (word == null || !asked.fits(word, i)) return;
      if (start < 0) start = word.start();
      end = end(asked, i, word);
    }
    if (end > start) found.add(new TextRange(start, end));
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
