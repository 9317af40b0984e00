package galley.page;

import galley.link.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Chooses the title that a careful curator would paste, and keeps the others.
///
/// Each field that claims to be the title is cut into pieces, and each run of pieces is weighed: by
/// where the same text stands on the page, by how many fields hold it, by whether what was cut off
/// is the site's name, and against being such a name itself. The piece with most weight wins.
final class TitleReader {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Page page;
  private final TitleFields fields;
  private final TextPlaces places;
  private final Map<String, Double> agreed;

  /** A run of pieces with its weight. */
  private record Scored(String text, String source, double weight) {}

  private TitleReader(Page page) {
    this.page = page;
    this.fields = TitleFields.of(page);
    this.places = TextPlaces.of(page);
    this.agreed = agreement(fields);
  }

  /** The candidates of a page, the best first; empty if there is none worth showing. */
  static List<Candidate> read(Page page) {
    return new TitleReader(page).candidates();
  }

  private List<Candidate> candidates() {
    List<Scored> ofFields = new ArrayList<>();
    Map<String, String> sources = new HashMap<>();
    for (Candidate field : all()) {
      TitlePieces.of(field.text()).runs().stream()
          .map(run -> score(run, field))
          .max(Comparator.comparingDouble(Scored::weight))
          .ifPresent(ofFields::add);
    }
    for (Scored it : ofFields) { // before they are sorted: the headline's source goes first
      sources.putIfAbsent(Words.folded(it.text()), shown(it.source()));
    }
    ofFields.sort(Comparator.comparingDouble(Scored::weight).reversed());
    Map<String, Candidate> distinct = new LinkedHashMap<>();
    for (Scored it : ofFields) {
      if (!Titles.isFailure(it.text(), Barriers.isThin(page))) {
        String folded = Words.folded(it.text());
        String source = sources.getOrDefault(folded, it.source());
        distinct.putIfAbsent(folded, new Candidate(it.text(), source));
      }
    }
    return distinct.values().stream().limit(6).toList();
  }

  private static String shown(String source) {
    return source.equals(TitleFields.HEADLINE_CLASS) ? "headline" : source;
  }

  private List<Candidate> all() {
    return Stream.concat(fields.headlines().stream(), fields.metadata().stream())
        .map(it -> new Candidate(page.names().withoutHost(it.text()), it.source()))
        .toList();
  }

  private Scored score(TitlePieces.Run run, Candidate field) {
    String text = run.text();
    double weight =
        places.weight(text)
            + agreed.getOrDefault(Words.folded(text), 0.0)
            + Math.min(text.length(), 60) / 30.0;
    for (String cut : run.rest()) {
      weight +=
          page.names().isName(cut)
              ? 3
              : page.names().isLikeName(cut) || Titles.isGeneric(cut) ? 2 : -2;
    }
    if (page.names().isName(text)) {
      weight -= 12;
    } else if (Titles.isGeneric(text)) {
      weight -= 12;
    } else if (page.names().isLikeName(text)) {
      weight -= 3;
    }
    weight -= namedPieces(text) * 4;
    weight -= alone(text, field.source());
    return new Scored(text, field.source(), weight);
  }

  /** What a headline loses that the metadata does not hold; less where there is hardly any. */
  private int alone(String text, String source) {
    if (!source.startsWith("headline") || agreed.containsKey(Words.folded(text))) {
      return 0;
    }
    if (source.equals(TitleFields.HEADLINE_CLASS)) {
      return 9;
    }
    boolean shares = fields.metadata().stream().anyMatch(said -> shares(text, said.text()));
    return shares ? 3 : Math.min(8, 3 * fields.metadata().size());
  }

  /** By each run of pieces of the metadata's titles: how many of them hold it. */
  private static Map<String, Double> agreement(TitleFields fields) {
    Map<String, Double> agreed = new HashMap<>();
    Set<String> counted = new HashSet<>();
    for (Candidate field : fields.metadata()) {
      for (TitlePieces.Run run : TitlePieces.of(field.text()).runs()) {
        String folded = Words.folded(run.text());
        if (counted.add(field.source() + ' ' + folded)) {
          agreed.merge(folded, run.isWhole() ? 2.5 : 2.0, Double::sum);
        }
      }
    }
    return agreed;
  }

  private long namedPieces(String text) {
    TitlePieces pieces = TitlePieces.of(text);
    if (pieces.parts().size() < 2) {
      return 0;
    }
    return pieces.parts().stream()
        .map(part -> text.substring(part.start(), part.end()))
        .filter(piece -> page.names().isName(piece))
        .count();
  }

  /** Whether half of the words of a headline stand in what the metadata says. */
  private static boolean shares(String headline, String said) {
    Set<String> words = words(headline);
    Set<String> others = words(said);
    long shared = words.stream().filter(others::contains).count();
    return !words.isEmpty() && shared * 2 >= words.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : NO_WORD.splitAsStream(Words.folded(text)).toList()) {
      if (!word.isEmpty() && word.charAt(0) > 0x2E7F) {
        word.chars().forEach(c -> words.add(Character.toString(c)));
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
