package galley.learn;

import galley.issue.Template;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which headings come back from issue to issue: they are sections, whatever they look like.
final class Headings {
  /// A story may be told three times in two hundred issues; a section comes back more often.
  private static final double SHARE = 0.05;

  private final Tally<String> keys = new Tally<>();
  private final Tally<String> stories = new Tally<>();
  private final Tally<List<String>> texts = new Tally<>();

  /// Of the headings that are alike but for figures, the most that are alike to the letter.
  private final Map<String, Integer> sameStory = new HashMap<>();

  /// How headings are written, by their keys.
  private final Map<String, Tally<String>> raws = new HashMap<>();

  /// Where headings lead, with what these headings are: sections may all lead to one page.
  private final Map<String, Tally<String>> targets = new HashMap<>();

  private final Set<String> shared = new HashSet<>();
  private final int often;
  private final int mostly;

  /// @param often in how many issues a thing must stand to be no accident
  Headings(List<Part> parts, int issues, int often) {
    this.often = often;
    this.mostly = Math.max(often, (int) Math.ceil(SHARE * issues));
    for (Part part : parts) {
      String target = part.title() ? null : HeadingForms.target(part);
      if (target == null) continue;
      targets.computeIfAbsent(target, _ -> new Tally<>()).add(part.key(), part.issue());
    }
    for (Part part : parts) {
      if (part.heading() == null || part.title()) continue;
      String raw = part.from().headLine(part.heading());
      keys.add(part.key(), part.issue());
      texts.add(List.of(part.key(), part.heading().plain()), part.issue());
      raws.computeIfAbsent(part.key(), _ -> new Tally<>()).add(raw, part.issue());
      String target = HeadingForms.target(part);
      if (target != null && isShared(target)) shared.add(part.key());
      else if (HeadingForms.leadsSomewhere(part)) stories.add(part.key(), part.issue());
    }
    for (List<String> text : texts.byCount()) {
      sameStory.merge(text.getFirst(), texts.issues(text), Math::max);
    }
  }

  /// A story has a page of its own; where several headings that come back lead is none.
  private boolean isShared(String target) {
    Tally<String> own = targets.getOrDefault(target, new Tally<>());
    return own.byCount().stream().filter(key -> own.issues(key) >= often).count() >= 2;
  }

  /// A heading as it is compared: letters and digits only, figures alike.
  static String key(String plain) {
    String key =
        plain.toLowerCase(Locale.ROOT).replaceAll("[0-9]+", "0").replaceAll("[^\\p{L}\\p{N}]", "");
    return key.isEmpty() ? plain.strip() : key;
  }

  boolean recurs(Part part) {
    return part.heading() != null && !part.title() && recurs(part.key());
  }

  /// A heading that leads somewhere is a story, unless it comes back all the time; "Version 5.1"
  /// and "Version 5.2" are two stories.
  private boolean recurs(String key) {
    boolean story = stories.count(key) * 2 > keys.count(key);
    if (!story && shared.contains(key)) return true;
    return story ? sameStory.getOrDefault(key, 0) >= mostly : keys.issues(key) >= often;
  }

  int issues(String key) {
    return keys.issues(key);
  }

  /// The keys that come back, the most frequent first.
  List<String> recurring() {
    return keys.byCount().stream().filter(this::recurs).toList();
  }

  /// How a heading is written, the last era's first, then by how often. Figures that differ are
  /// fields.
  List<String> spellings(String key) {
    Tally<String> seen = raws.getOrDefault(key, new Tally<>());
    List<String> all = seen.byCount();
    boolean figuresDiffer = all.stream().map(Headings::figured).distinct().count() < all.size();
    Tally<String> templates = new Tally<>();
    for (String raw : all) {
      String template = figuresDiffer ? figured(raw) : Template.literal(raw);
      for (int i = 0; i < seen.count(raw); i++) templates.add(template, seen.last(raw));
    }
    return templates.byCount().stream()
        .sorted(
            Comparator.comparing((String t) -> templates.count(t) < often)
                .thenComparingInt(t -> -templates.last(t)))
        .toList();
  }

  private static String figured(String raw) {
    return Template.literal(raw)
        .replaceAll("\\d{4}-\\d{2}-\\d{2}", "{date}")
        .replaceAll("\\d+", "{number}");
  }
}
