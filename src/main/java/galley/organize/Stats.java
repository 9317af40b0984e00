package galley.organize;

import galley.issue.Outline;
import galley.issue.Section;
import galley.issue.Template;
import galley.text.Lines;
import galley.text.Replacement;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The line that counts what an issue holds: `本期分享了 12 篇文章，9 个开源项目`.
public final class Stats {
  private Stats() {}

  /// One number of the line: what it counts, what it says, and where.
  public record Figure(String name, String said, TextRange range) {}

  /// The figures of an issue's own stats line; empty where it has none.
  public static List<Figure> figures(Outline outline) {
    Template template = outline.conventions().stats();
    if (template == null) return List.of();
    int end =
        outline.sections().stream()
            .filter(s -> s.heading() != null && !outline.isTitle(s))
            .mapToInt(s -> s.range().start())
            .findFirst()
            .orElse(outline.text().length());
    Lines lines = Lines.of(outline.text());
    for (int line = 0; line < lines.count() && lines.start(line) < end; line++) {
      Optional<Template.Match> match = template.find(lines.text(line));
      if (match.isEmpty()) continue;
      List<Figure> figures = new ArrayList<>();
      int at = lines.start(line);
      match
          .get()
          .ranges()
          .forEach(
              (name, range) -> {
                TextRange place = range.shift(at);
                figures.add(new Figure(name, place.in(outline.text()), place));
              });
      return figures;
    }
    return List.of();
  }

  /// The items by role of their section, as `items` the sum of all.
  public static Map<String, Integer> counts(Outline outline) {
    return counts(outline, Map.of());
  }

  private static Map<String, Integer> counts(Outline outline, Map<Integer, Filling> wanted) {
    Map<String, Integer> counts = new HashMap<>();
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      int size = wanted.containsKey(s) ? wanted.get(s).contents().size() : section.items().size();
      if (section.role() != null) counts.merge(section.role(), size, Integer::sum);
      counts.merge("items", size, Integer::sum);
    }
    return counts;
  }

  /// The figures that were right and would be wrong when sections hold the wanted contents; a
  /// figure that somebody set by hand is left.
  static List<Replacement> follow(Outline outline, Map<Integer, Filling> wanted) {
    Map<String, Integer> before = counts(outline);
    Map<String, Integer> after = counts(outline, wanted);
    List<Replacement> replacements = new ArrayList<>();
    for (Figure figure : figures(outline)) {
      Integer was = before.get(figure.name());
      Integer is = after.get(figure.name());
      if (was == null || is == null || was.equals(is)) continue;
      if (figure.said().equals(was.toString())) {
        replacements.add(new Replacement(figure.range(), is.toString()));
      }
    }
    return replacements.stream()
        .sorted(java.util.Comparator.comparing(Replacement::range))
        .toList();
  }
}
