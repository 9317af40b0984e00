package galley.summarize;

import galley.chat.Usage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The sentences of a page that a model gets to read: whole ones, at most 6,000 characters and
/// about 3,000 tokens of them; the start of the page, and of the rest those that share most with
/// all others.
///
/// @param sentences exactly as they stand in the page, in order
/// @param places where each stands among all sentences of the page
record PageText(List<String> sentences, List<Integer> places) {
  static final int MOST_CHARACTERS = 6_000;
  static final int MOST_TOKENS = 3_000;
  private static final double START = 0.6;
  private static final int READ_CHARACTERS = 60_000;
  private static final int READ_SENTENCES = 800;
  private static final int LONGEST = 500;

  PageText {
    sentences = List.copyOf(sentences);
    places = List.copyOf(places);
  }

  static PageText of(Source source) {
    List<String> all = all(source.text());
    Set<Integer> taken = new TreeSet<>();
    var room = new Room();
    int at = 0;
    while (at < all.size() && room.isFilledLess(START) && room.take(all.get(at))) taken.add(at++);
    for (int next : byCentrality(all, at)) if (room.take(all.get(next))) taken.add(next);
    return new PageText(taken.stream().map(all::get).toList(), List.copyOf(taken));
  }

  private static final class Room {
    private int characters;
    private int tokens;

    private boolean isFilledLess(double part) {
      return characters < part * MOST_CHARACTERS && tokens < part * MOST_TOKENS;
    }

    private boolean take(String sentence) {
      int more = Usage.estimate(sentence);
      boolean fits =
          characters + sentence.length() <= MOST_CHARACTERS && tokens + more <= MOST_TOKENS;
      if (fits) {
        characters += sentence.length();
        tokens += more;
      }
      return fits;
    }
  }

  private static List<String> all(List<String> paragraphs) {
    List<String> all = new ArrayList<>();
    int read = 0;
    for (String paragraph : paragraphs) {
      int length = Math.min(paragraph.length(), READ_CHARACTERS - read);
      read += length;
      for (String sentence : sentences(paragraph.substring(0, length))) {
        for (String piece : pieces(sentence)) if (all.size() < READ_SENTENCES) all.add(piece);
      }
    }
    return all;
  }

  static List<String> sentences(String paragraph) {
    var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(paragraph);
    List<String> sentences = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String sentence = paragraph.substring(from, to).strip();
      if (!sentence.isEmpty()) sentences.add(sentence);
    }
    return sentences;
  }

  /** What has no end for long is cut at a space, or where it must be. */
  private static List<String> pieces(String sentence) {
    List<String> pieces = new ArrayList<>();
    String rest = sentence;
    while (rest.length() > LONGEST) {
      int space = rest.lastIndexOf(' ', LONGEST);
      int cut = space > LONGEST / 2 ? space : LONGEST;
      if (Character.isHighSurrogate(rest.charAt(cut - 1))) cut--;
      pieces.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) pieces.add(rest);
    return pieces;
  }

  private static List<Integer> byCentrality(List<String> all, int from) {
    Map<String, Integer> counts = new HashMap<>();
    List<Set<String>> words = all.stream().map(WordSet::of).toList();
    for (Set<String> each : words) each.forEach(w -> counts.merge(w, 1, Integer::sum));
    Comparator<Integer> weight = Comparator.comparingDouble(i -> weight(words.get(i), counts));
    return IntStream.range(from, all.size()).boxed().sorted(weight.reversed()).toList();
  }

  private static double weight(Set<String> words, Map<String, Integer> counts) {
    double sum = 0;
    for (String word : words) sum += Math.log(counts.getOrDefault(word, 1));
    return sum / Math.sqrt(words.size() + 4.0);
  }
}
