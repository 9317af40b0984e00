package galley.page;

import galley.link.Candidate;
import galley.summarize.Extractive;
import galley.summarize.OwnWords;
import galley.summarize.OwnWords.Worth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What could stand as the summary of a page, the best first: its own descriptions, and sentences
/// picked from its text (`extracted`).
///
/// A description that says what a reader gets is the best; one that is weak comes after the picked
/// sentences, and one that is cut, of the whole site or no sentence at all comes last.
final class DescriptionReader {
  private static final String EXTRACTED = "extracted";
  private static final int LONGEST = 1_000;

  private DescriptionReader() {}

  /// @param title the best title, or null
  /// @param text the main text, a paragraph each
  static List<Candidate> read(Page page, @Nullable String title, List<String> text) {
    List<Candidate> own = own(page);
    OwnWords judge = new OwnWords(text, title, List.copyOf(page.names().names().values()));
    String said = own.isEmpty() ? null : own.getFirst().text();
    Optional<String> extracted =
        Extractive.summary(text, Objects.requireNonNullElse(title, ""), said);
    Map<Worth, List<Candidate>> judged = new EnumMap<>(Worth.class);
    own.forEach(
        it -> judged.computeIfAbsent(judge.worth(it.text()), _ -> new ArrayList<>()).add(it));
    List<Candidate> all = new ArrayList<>(judged.getOrDefault(Worth.GOOD, List.of()));
    extracted.ifPresent(it -> all.add(new Candidate(it, EXTRACTED)));
    all.addAll(judged.getOrDefault(Worth.WEAK, List.of()));
    all.addAll(judged.getOrDefault(Worth.POOR, List.of()));
    return List.copyOf(all);
  }

  private static List<Candidate> own(Page page) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    Metadata metadata = page.metadata();
    add(found, metadata.first("og:description"), "og:description");
    add(found, metadata.first("description"), "description");
    add(found, metadata.first("twitter:description"), "twitter:description");
    add(found, page.linked().ofArticle("description"), "JSON-LD");
    add(found, metadata.first("dc.description", "dcterms.abstract", "citation_abstract"), "meta");
    return List.copyOf(found.values());
  }

  private static void add(Map<String, Candidate> to, @Nullable String text, String source) {
    String line = text == null ? "" : Words.line(text);
    if (line.length() > 3 && line.length() <= LONGEST) {
      to.putIfAbsent(Words.folded(line), new Candidate(line, source));
    }
  }
}
