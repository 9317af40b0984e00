package galley.organize;

import static java.util.stream.Collectors.toSet;

import galley.issue.Outline;
import galley.issue.Section;
import galley.issue.SectionRule;
import galley.issue.Template;
import galley.text.Lines;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The line that counts what an issue holds: `本期分享了 12 篇文章，9 个开源项目`.
public final class Stats {
  private static final String WORDS = "words";

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

  /// How many words an issue has by the publication's rule, not rounded. The front matter is not
  /// read, and the figure that says how many there are is none of them: else it would never be
  /// right.
  public static int words(Outline outline) {
    int from = outline.frontMatter() == null ? 0 : outline.frontMatter().range().end();
    var text = new StringBuilder(outline.text());
    figures(outline).stream()
        .filter(figure -> figure.name().equals(WORDS))
        .map(Figure::range)
        .filter(range -> range.start() >= from)
        .forEach(range -> text.delete(range.start(), range.end()));
    return outline.conventions().words().words(text.substring(from));
  }

  /// What each figure of the stats line should say, by name; one that nobody can know, such as a
  /// count of something else, is left out.
  public static Map<String, String> expected(Outline outline) {
    Map<String, String> expected = new HashMap<>();
    List<Figure> figures = figures(outline);
    if (figures.isEmpty()) return expected;
    Map<String, Integer> counts = counts(outline);
    Set<String> roles =
        outline.conventions().sections().stream().map(SectionRule::role).collect(toSet());
    for (Figure figure : figures) {
      String name = figure.name();
      Integer count = counts.get(name);
      if (name.equals(WORDS)) {
        int words = words(outline);
        expected.put(name, Integer.toString(outline.conventions().words().rounded(words)));
      } else if (count != null) {
        expected.put(name, count.toString());
      } else if (roles.contains(name)) {
        // Its section is not there, and so has nothing in it.
        expected.put(name, "0");
      }
    }
    return expected;
  }

  /// The figures that do not say what they should.
  public static List<Figure> wrong(Outline outline) {
    Map<String, String> expected = expected(outline);
    return figures(outline).stream()
        .filter(f -> !f.said().equals(expected.getOrDefault(f.name(), f.said())))
        .toList();
  }

  /// Sets every figure to what it should say.
  public static TextEdit update(Outline outline) {
    return set(outline, wrong(outline));
  }

  private static TextEdit set(Outline outline, List<Figure> figures) {
    Map<String, String> expected = expected(outline);
    return new TextEdit(
        outline.text(),
        figures.stream()
            .map(f -> new Replacement(f.range(), expected.getOrDefault(f.name(), f.said())))
            .toList());
  }

  /// The gesture with the figures that were right before it, and are not after it, set anew in the
  /// same edit. A figure that somebody pinned, or that the gesture itself wrote, stays.
  public static Outcome following(Outline before, Outcome outcome) {
    if (!(outcome instanceof Outcome.Done(var edit, var landed, var after))) return outcome;
    Map<String, String> wasRight = expected(before);
    List<Figure> kept =
        figures(before).stream()
            .filter(f -> f.said().equals(wasRight.get(f.name())))
            .filter(f -> edit.replacements().stream().noneMatch(r -> touches(r, f.range())))
            .toList();
    if (kept.isEmpty()) return outcome;
    List<Figure> figuresAfter = figures(after);
    List<Replacement> more = new ArrayList<>();
    List<Figure> late = new ArrayList<>();
    Map<String, String> now = expected(after);
    for (Figure figure : kept) {
      TextRange place =
          figure.range().shift(edit.map(figure.range().start()) - figure.range().start());
      var same = new Figure(figure.name(), figure.said(), place);
      String says = now.getOrDefault(figure.name(), figure.said());
      if (!figuresAfter.contains(same) || says.equals(figure.said())) continue;
      late.add(same);
      more.add(new Replacement(figure.range(), says));
    }
    if (more.isEmpty()) return outcome;
    TextEdit behind = set(after, late);
    return Outcome.Done.of(
        new TextEdit(
            before.text(), Stream.concat(edit.replacements().stream(), more.stream()).toList()),
        landed.stream().map(behind::map).toList(),
        before.conventions());
  }

  private static boolean touches(Replacement replacement, TextRange range) {
    TextRange changed = replacement.range();
    return changed.start() <= range.end() && range.start() <= changed.end();
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
