package galley.learn;

import java.util.List;
import java.util.Locale;

/// Which headings come back from issue to issue: they are sections, whatever they look like.
final class Headings {
  private final Tally<String> keys = new Tally<>();
  private final Tally<List<String>> raws = new Tally<>();
  private final int often;

  /// @param often in how many issues a thing must stand to be no accident
  Headings(List<Part> parts, int often) {
    this.often = often;
    for (Part part : parts) {
      if (part.heading() == null || part.title()) continue;
      String raw = part.from().line(part.heading().first()).strip();
      keys.add(part.key(), part.issue());
      raws.add(List.of(part.key(), raw), part.issue());
    }
  }

  /// A heading as it is compared: letters and digits only, figures alike.
  static String key(String plain) {
    String key =
        plain.toLowerCase(Locale.ROOT).replaceAll("[0-9]+", "0").replaceAll("[^\\p{L}\\p{N}]", "");
    return key.isEmpty() ? plain.strip() : key;
  }

  boolean recurs(Part part) {
    return part.heading() != null && !part.title() && keys.issues(part.key()) >= often;
  }

  int issues(String key) {
    return keys.issues(key);
  }

  /// The keys that come back, the most frequent first.
  List<String> recurring() {
    return keys.byCount().stream().filter(key -> keys.issues(key) >= often).toList();
  }

  /// How a heading is written, the last era's first, then by how often.
  List<String> spellings(String key) {
    List<String> all =
        raws.byCount().stream().filter(k -> k.getFirst().equals(key)).map(List::getLast).toList();
    return all.stream()
        .sorted(
            (a, b) -> {
              boolean oftenA = raws.issues(List.of(key, a)) >= often;
              boolean oftenB = raws.issues(List.of(key, b)) >= often;
              if (oftenA != oftenB) return oftenA ? -1 : 1;
              return oftenA
                  ? Integer.compare(raws.last(List.of(key, b)), raws.last(List.of(key, a)))
                  : 0;
            })
        .toList();
  }
}
