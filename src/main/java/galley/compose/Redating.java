package galley.compose;

import galley.issue.Conventions;
import galley.issue.FrontMatter;
import galley.issue.HeadingForm;
import galley.issue.Outline;
import galley.issue.Section;
import galley.issue.Template;
import galley.organize.Stats;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Another number or day of an issue, with all that depends on it: front matter, title, greeting,
/// look-back, blocks.
///
/// What the issue would say if it were made anew under its old facts, and still says, becomes what
/// it would say under the new ones. What a person has changed is left, and named.
///
/// @param left what was left: a field of the front matter, a block, the look-back
public record Redating(TextEdit edit, List<String> left) {
  public Redating {
    left = List.copyOf(left);
  }

  /// Works the change out.
  ///
  /// @param next of a past without this issue
  public static Redating of(NextIssue next, Outline outline, Facts from, Facts to) {
    var work = new Work(outline, values(from), values(to));
    Composed before = next.compose(from);
    Composed after = next.compose(to);
    work.head(before, after);
    work.title();
    work.pieces(before, after);
    return new Redating(new TextEdit(outline.text(), work.replacements), work.left);
  }

  private static Map<String, String> values(Facts facts) {
    return Variables.of(facts, facts.number().map(BigInteger::toString).orElse(""));
  }

  private static final class Work {
    private final Outline outline;
    private final Conventions conventions;
    private final Map<String, String> from;
    private final Map<String, String> to;
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    Work(Outline outline, Map<String, String> from, Map<String, String> to) {
      this.outline = outline;
      this.conventions = outline.conventions();
      this.from = from;
      this.to = to;
    }

    void head(Composed before, Composed after) {
      FrontMatter head = outline.frontMatter();
      if (head == null) return;
      Map<String, String> old = fields(before);
      Map<String, String> fresh = fields(after);
      head.fields()
          .forEach(
              (name, said) -> {
                Template template = conventions.frontMatterFields().get(name);
                Optional<String> now =
                    template == null ? Optional.empty() : renewed(template, said);
                String was = old.get(name);
                String is = fresh.get(name);
                if (now.isEmpty() && was != null && is != null && !was.equals(is)) {
                  if (was.equals(said)) now = Optional.of(is);
                  else left.add(name);
                }
                TextRange place = head.values().get(name);
                if (now.isEmpty() || place == null || now.get().equals(said)) return;
                String raw = place.in(outline.text());
                String value = Head.quotedAs(conventions.frontMatter(), raw, now.get());
                replacements.add(new Replacement(place, value));
              });
    }

    private Map<String, String> fields(Composed issue) {
      return FrontMatter.of(issue.text(), conventions.frontMatter())
          .map(head -> (Map<String, String>) head.fields())
          .orElse(Map.of());
    }

    /// A value with the new number and day, where it has the old ones.
    private Optional<String> renewed(Template template, String said) {
      Optional<Template.Match> match =
          template.read(said).or(() -> template.withoutHeadline().read(said));
      if (match.isEmpty()) return Optional.empty();
      Map<String, String> changed = new HashMap<>();
      for (String field : List.of("number", "date", "year", "month", "day")) {
        String had = match.get().values().get(field);
        String is = to.get(field);
        if (had == null || is == null) continue;
        if (!same(field, had)) return Optional.empty();
        changed.put(field, is);
      }
      // A time behind the day stays.
      return Optional.of(match.get().with(changed));
    }

    private boolean same(String field, String had) {
      String old = from.getOrDefault(field, "");
      return old.equals(had)
          || (field.equals("number") && old.equals(had.replaceFirst("^0+(?=\\d)", "")));
    }

    void title() {
      for (Section section : outline.sections()) {
        if (!outline.isTitle(section)) continue;
        String raw = section.headingRaw();
        int start = section.range().start();
        conventions.titles().stream()
            .map(HeadingForm::template)
            .flatMap(template -> renewed(template, raw).stream())
            .findFirst()
            .ifPresent(now -> replacements.add(Replacement.of(start, start + raw.length(), now)));
      }
    }

    void pieces(Composed before, Composed after) {
      Map<String, String> fresh =
          after.pieces().stream()
              .collect(Collectors.toMap(Work::key, p -> counted(p.text()), (a, _) -> a));
      for (Composed.Piece piece : before.pieces()) {
        String was = counted(piece.text());
        String is = fresh.remove(key(piece));
        if (piece.kind() == Composed.Kind.TITLE || was.equals(is)) continue;
        Optional<TextRange> place = find(was);
        if (place.isEmpty()) left.add(name(piece));
        else replacements.add(new Replacement(place.get(), is == null ? "" : is));
      }
      // What the issue has only now has no place in it yet.
      after.pieces().stream()
          .filter(p -> fresh.containsKey(key(p)) && p.kind() == Composed.Kind.LOOK_BACK)
          .map(Work::name)
          .forEach(left::add);
    }

    private static String key(Composed.Piece piece) {
      return piece.kind() + " " + piece.name();
    }

    private static String name(Composed.Piece piece) {
      return piece.text().lines().findFirst().orElse(piece.name());
    }

    /// A piece with the counts that the issue has now.
    private String counted(String text) {
      Template stats = conventions.stats();
      if (stats == null) return text;
      Map<String, String> said =
          Stats.figures(outline).stream()
              .collect(Collectors.toMap(Stats.Figure::name, Stats.Figure::said, (a, _) -> a));
      return text.lines()
          .map(line -> stats.find(line).map(match -> match.with(said)).orElse(line))
          .collect(Collectors.joining("\n"));
    }

    /// Where the issue has these lines, once, as lines of their own.
    private Optional<TextRange> find(String lines) {
      String text = outline.text();
      int at = text.indexOf(lines);
      if (lines.isBlank() || at < 0 || text.indexOf(lines, at + 1) >= 0) return Optional.empty();
      int end = at + lines.length();
      boolean starts = at == 0 || text.charAt(at - 1) == '\n';
      boolean ends = end == text.length() || text.charAt(end) == '\n';
      return starts && ends ? Optional.of(new TextRange(at, end)) : Optional.empty();
    }
  }
}
