package galley.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Picks the one to three sentences of a text that best say what a reader gets.
///
/// They are the text's own, whole, and follow each other as they do there. The first is the one
/// that shares most with the title, with what the page says of itself and with the rest of the
/// text, the earlier the better; the next two come along while they fit: in all 330 characters, or
/// 150 where most are Han or kana.
public final class Extractive {
  private static final int MOST_CHARACTERS = 25_000;
  private static final int MOST_SENTENCES = 160;
  private static final int MOST_SUMMED = 3;
  private static final int EARLY = 4;
  private static final int OPENING = 8; // a dateline stands near the top
  private static final double GOOD_ENOUGH = 0.35;

  private final Set<String> title;
  private final Set<String> said;
  private final String saidStart;
  private final Map<String, Integer> counts = new HashMap<>();

  private Extractive(String title, @Nullable String said) {
    this.title = Terms.of(title);
    this.said = said == null ? Set.of() : Terms.of(said);
    this.saidStart = said == null ? "" : Clipped.start(said);
  }

  /// The summary, or nothing if no sentence of the text would do.
  ///
  /// @param paragraphs the main text, in order
  /// @param title of the page, or empty
  /// @param said what the page says of itself, however good or bad that is
  public static Optional<String> summary(
      List<String> paragraphs, String title, @Nullable String said) {
    return new Extractive(title, said).pick(sentences(paragraphs));
  }

  /// A sentence in its place.
  ///
  /// @param leads whether it is the first of its paragraph
  private record Sentence(
      String text, int paragraph, Set<String> terms, boolean leads, boolean usable) {}

  private static List<Sentence> sentences(List<String> paragraphs) {
    List<Sentence> all = new ArrayList<>();
    int read = 0;
    for (int p = 0; p < paragraphs.size() && read < MOST_CHARACTERS; p++) {
      String paragraph = paragraphs.get(p);
      String bounded = paragraph.substring(0, Math.min(paragraph.length(), MOST_CHARACTERS));
      read += bounded.length();
      boolean leads = true;
      for (String text : Sentences.of(p < OPENING ? Dateline.strip(bounded) : bounded)) {
        if (all.size() < MOST_SENTENCES) {
          boolean usable = Fitness.isUsable(text);
          all.add(new Sentence(text, p, usable ? Terms.of(text) : Set.of(), leads, usable));
          leads = false;
        }
      }
    }
    return all;
  }

  /// @param score without what its beginning gains or loses
  private record Choice(int index, double score) {}

  private Optional<String> pick(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      sentence.terms().forEach(term -> counts.merge(term, 1, Integer::sum));
    }
    List<Choice> choices = choices(sentences);
    int best = -1;
    double highest = GOOD_ENOUGH;
    for (Choice choice : choices) {
      if (choice.score() + Fitness.MOST_GAIN <= highest) {
        break;
      }
      Sentence sentence = sentences.get(choice.index());
      double score = choice.score() + Fitness.asFirst(sentence.text());
      if (score > highest && !Boilerplate.is(sentence.text())) {
        highest = score;
        best = choice.index();
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(from(sentences, best));
  }

  /// The sentences that could stand first, the likeliest first. What they say is looked at only now
  /// and here: to look at each of a long text would take most of the time that a page takes.
  private List<Choice> choices(List<Sentence> sentences) {
    List<Choice> choices = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.usable() && (place >= EARLY || !Boilerplate.is(sentence.text()))) {
        choices.add(new Choice(i, score(sentence, place)));
        place++;
      }
    }
    choices.sort(Comparator.comparingDouble(Choice::score).reversed());
    return choices;
  }

  private double score(Sentence sentence, int place) {
    double score =
        1.5 * Math.exp(-place / 5.0)
            + 1.2 * Terms.share(title, sentence.terms())
            + 0.8 * Terms.share(said, sentence.terms())
            + 0.8 * centrality(sentence.terms());
    boolean lower = Character.isLowerCase(sentence.text().codePointAt(0));
    score -= lower && Terms.share(sentence.terms(), title) == 0 ? 1 : 0;
    boolean quoted =
        !saidStart.isEmpty()
            && sentence.text().startsWith(saidStart)
            && Fitness.isWorthAdding(sentence.text());
    return score + (sentence.leads() ? 0.3 : 0) + (quoted ? 1.5 : 0);
  }

  /** How often the rest of the text speaks of the same, from 0 to 1. */
  private double centrality(Set<String> terms) {
    double sum = 0;
    for (String term : terms) {
      sum += Math.min(1, (counts.getOrDefault(term, 1) - 1) / 4.0);
    }
    return sum / Math.max(6, terms.size());
  }

  private static String from(List<Sentence> sentences, int first) {
    StringBuilder summary = new StringBuilder(sentences.get(first).text());
    int longest = Fitness.longest(summary.toString());
    Set<String> told = new HashSet<>(sentences.get(first).terms());
    for (int i = first + 1; i < sentences.size() && i < first + MOST_SUMMED; i++) {
      Sentence next = sentences.get(i);
      boolean room = summary.length() + next.text().length() < longest;
      boolean wanted =
          next.paragraph() == sentences.get(i - 1).paragraph()
              || (summary.length() * 3 < longest && !Openings.isDangling(next.text()));
      if (!next.usable() || !room || !wanted || !Fitness.isWorthAdding(next.text())) {
        break;
      }
      if (Terms.share(next.terms(), told) > 0.7 || Boilerplate.is(next.text())) {
        break;
      }
      told.addAll(next.terms());
      summary.append(gap(summary, next.text())).append(next.text());
    }
    return summary.toString();
  }

  private static String gap(CharSequence before, String after) {
    char last = before.charAt(before.length() - 1);
    return Scripts.isDense(last) && Scripts.isDense(after.charAt(0)) ? "" : " ";
  }
}
