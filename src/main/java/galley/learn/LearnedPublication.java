package galley.learn;

import galley.text.Sentences;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What was learned of a publication in all its languages.
///
/// @param language of the publication's own edition, where its paths say it
/// @param main the publication's own edition
/// @param editions what was learned of each further one, by language tag
public record LearnedPublication(
    Optional<String> language, Learned main, SequencedMap<String, Learned> editions) {
  public LearnedPublication {
    editions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(editions));
  }

  /// Learns from a folder's issues; where the same ones are there in several languages, each
  /// language by itself.
  ///
  /// @throws java.io.InterruptedIOException if the progress said to stop
  public static LearnedPublication learn(PastIssues past, PastIssues.Progress progress)
      throws IOException {
    SequencedMap<String, Set<String>> paths = EditionPaths.of(past.texts().keySet());
    if (paths.isEmpty()) {
      return new LearnedPublication(
          Optional.empty(), Learner.learn(past, progress), new LinkedHashMap<>());
    }
    SequencedMap<String, Learned> learned = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> edition : paths.entrySet()) {
      learned.put(edition.getKey(), Learner.learn(past.only(edition.getValue()), progress));
    }
    Map.Entry<String, Learned> first = learned.pollFirstEntry();
    Optional<String> language = Optional.of(first.getKey()).filter(it -> !it.isEmpty());
    String own = language.orElse(first.getValue().language());
    learned.remove(own);
    return new LearnedPublication(language, first.getValue(), learned);
  }

  /// The profile, with comments in a language; see [Learned#profile].
  public String profile(String name, String folder, Locale locale) {
    return new ProfileText(main, locale).write(name, folder, language, editions);
  }

  /// What was seen, in a few lines.
  public List<String> summary(Locale locale) {
    List<String> lines = new ArrayList<>(main.summary(locale));
    editions.forEach(
        (tag, learned) ->
            lines.add(
                Sentences.of(LearnedPublication.class)
                    .get(locale, "summary.edition", tag, learned.issues(), learned.items())));
    return lines;
  }
}
