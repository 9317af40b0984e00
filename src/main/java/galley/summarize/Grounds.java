package galley.summarize;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The sentences of a page that a summary rests on: those whose numbers the model gave, or, where
/// it gave none that exist and both are in one language, those that share most words with it.
final class Grounds {
  private static final int MOST = 5;
  private static final int MOST_FOUND = 3;
  private static final double LEAST_SHARED = 0.25;

  private Grounds() {}

  static List<String> of(AnswerText answer, PageText page, Source source, HouseStyle style) {
    List<String> named =
        answer.numbers().stream()
            .filter(n -> n >= 1 && n <= page.sentences().size())
            .distinct()
            .limit(MOST)
            .sorted()
            .map(n -> page.sentences().get(n - 1))
            .toList();
    boolean comparable = isOneLanguage(source.language(), style.language(), page);
    return named.isEmpty() && comparable ? similar(answer.summary(), page) : named;
  }

  private static boolean isOneLanguage(@Nullable String page, String style, PageText text) {
    if (page == null) return WritingSystem.fits(String.join(" ", text.sentences()), style);
    return Locale.forLanguageTag(page)
        .getLanguage()
        .equals(Locale.forLanguageTag(style).getLanguage());
  }

  private static List<String> similar(String summary, PageText page) {
    Set<String> words = WordSet.of(summary);
    double[] shares =
        page.sentences().stream().mapToDouble(s -> shared(WordSet.of(s), words)).toArray();
    return IntStream.range(0, shares.length)
        .boxed()
        .filter(i -> shares[i] >= LEAST_SHARED)
        .sorted(Comparator.comparingDouble((Integer i) -> -shares[i]))
        .limit(MOST_FOUND)
        .sorted()
        .map(page.sentences()::get)
        .toList();
  }

  /** Of the shorter of the two, so that neither a long sentence nor a long summary is at a loss. */
  private static double shared(Set<String> sentence, Set<String> summary) {
    if (sentence.size() < 2) return 0;
    return sentence.size() < summary.size()
        ? WordSet.share(sentence, summary)
        : WordSet.share(summary, sentence);
  }
}
