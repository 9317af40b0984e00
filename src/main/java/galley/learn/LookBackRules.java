package galley.learn;

import galley.issue.Template;
import galley.learn.LookBacks.Issues;
import galley.learn.LookBacks.Line;
import galley.learn.LookBacks.Seen;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rule by which a publication looks back: a list of numbers of issues, or of years.
///
/// Twenty issues that each look back 50 numbers, of which the last three, those beyond number 100,
/// look back 100 as well, have the rule `[50, 100]`: of the issues that could look back so far,
/// most do.
final class LookBackRules {
  /// Of the issues that could look back so far, so many do.
  private static final double MOSTLY = 0.6;

  /// A publication of longer memory has its rule written by hand.
  private static final int MOST_YEARS = 30;

  /// @param every the middle number of days between two issues
  record Rule(List<Integer> issuesAgo, List<Integer> yearsAgo, long every) {
    /// The numbers that an issue looks back at by the rule.
    Set<Integer> of(Seen issue, Issues issues) {
      Set<Integer> targets = new HashSet<>();
      for (int ago : issuesAgo) if (issue.number() > ago) targets.add(issue.number() - ago);
      for (int ago : yearsAgo) {
        issue.day().map(d -> nearest(d.minusYears(ago), issues)).ifPresent(targets::add);
      }
      targets.remove(NONE);
      return targets;
    }

    private int nearest(LocalDate day, Issues issues) {
      int best = NONE;
      long distance = (every + 1) / 2 + 1;
      for (int i = 0; i < issues.days().size(); i++) {
        if (issues.days().get(i).isEmpty() || issues.numbers().get(i).isEmpty()) continue;
        long own = Math.abs(ChronoUnit.DAYS.between(day, issues.days().get(i).get()));
        if (own < distance) {
          distance = own;
          best = issues.numbers().get(i).get();
        }
      }
      return best;
    }

    boolean isNone() {
      return issuesAgo.isEmpty() && yearsAgo.isEmpty();
    }
  }

  private static final int NONE = -1;

  private LookBackRules() {}

  /// The rule that gives most of these look-backs exactly; one of numbers before one of years.
  ///
  /// @param often in how many issues a thing must be to be no accident
  static Rule of(List<Seen> seen, Issues issues, long every, int often) {
    Rule numbers = new Rule(numbers(seen, often), List.of(), every);
    Rule years = new Rule(List.of(), years(seen, issues, every, often), every);
    return exactly(years, seen, issues) > exactly(numbers, seen, issues) ? years : numbers;
  }

  /// How many look-backs are just those that the rule gives.
  static int exactly(Rule rule, List<Seen> seen, Issues issues) {
    return (int) seen.stream().filter(s -> rule.of(s, issues).equals(s.targets())).count();
  }

  private static List<Integer> numbers(List<Seen> seen, int often) {
    Tally<Integer> all = new Tally<>();
    for (Seen issue : seen) {
      issue.targets().forEach(target -> all.add(issue.number() - target, issue.issue()));
    }
    List<Integer> ago = new ArrayList<>();
    for (int value : new TreeSet<>(all.byCount())) {
      int could = (int) seen.stream().filter(s -> s.number() > value).count();
      boolean row = !ago.isEmpty() && value % ago.getFirst() == 0;
      int needed = row ? 1 : often;
      if (all.issues(value) >= needed && all.issues(value) >= MOSTLY * could) ago.add(value);
    }
    return ago;
  }

  private static List<Integer> years(List<Seen> seen, Issues issues, long every, int often) {
    List<Integer> ago = new ArrayList<>();
    Optional<LocalDate> first =
        issues.days().stream().flatMap(Optional::stream).min(LocalDate::compareTo);
    if (first.isEmpty()) return ago;
    for (int years = 1; years <= MOST_YEARS; years++) {
      int back = years;
      var one = new Rule(List.of(), List.of(years), every);
      List<Seen> could =
          seen.stream()
              .filter(
                  s -> s.day().filter(d -> !d.minusYears(back).isBefore(first.get())).isPresent())
              .toList();
      long does =
          could.stream()
              .filter(s -> !one.of(s, issues).isEmpty())
              .filter(s -> s.targets().containsAll(one.of(s, issues)))
              .count();
      if (does >= (ago.isEmpty() ? often : 1) && does >= MOSTLY * could.size()) ago.add(years);
    }
    return ago;
  }

  /// How a line of these look-backs is written: `[{title}]({url}) ({date})`.
  static Optional<String> line(List<Seen> seen, Issues issues) {
    return most(seen, line -> template(line, issues));
  }

  /// Where readers find an issue, as the links have it: `https://a.example/{number}`.
  static Optional<String> url(List<Seen> seen, Issues issues) {
    return most(seen, line -> url(line, issues));
  }

  private static Optional<String> most(List<Seen> seen, Function<Line, @Nullable String> form) {
    Tally<String> forms = new Tally<>();
    for (Seen issue : seen) {
      for (Line line : issue.lines()) {
        String template = form.apply(line);
        if (template != null) forms.add(template, issue.issue());
      }
    }
    return forms.most().filter(most -> forms.count(most) * 2 > forms.total());
  }

  private static @Nullable String template(Line line, Issues issues) {
    String raw = line.raw();
    int start = raw.indexOf("[" + line.link().text() + "](");
    if (start < 0) return null;
    int end = start + line.link().end() - line.link().start();
    int at = issues.of(line.target());
    String title = at < 0 ? "" : LookBacks.letters(issues.titles().get(at));
    boolean whole = at < 0 || LookBacks.letters(line.link().text()).equals(title);
    if (!whole) return null;
    String before = literal(raw.substring(0, start), line);
    return before + "[{title}]({url})" + literal(raw.substring(end), line);
  }

  /// A text with the fields for the day and the number that it names.
  private static String literal(String text, Line line) {
    String written = Template.literal(text);
    Optional<LocalDate> day = line.day();
    if (day.isPresent()) {
      String iso = day.get().toString();
      String month = "{month}";
      written = written.replace(iso, "{date}");
      for (String sign : List.of(".", "/")) {
        written = written.replace(iso.replace("-", sign), "{year}" + sign + month + sign + "{day}");
      }
    }
    return written.replaceAll("(?<=#|第 ?)" + line.target() + "(?!\\d)", "{number}");
  }

  private static @Nullable String url(Line line, Issues issues) {
    String url = Template.literal(line.link().url());
    int at = issues.of(line.target());
    Optional<LocalDate> day =
        line.day().or(() -> at < 0 ? Optional.empty() : issues.days().get(at));
    String dated = day.isEmpty() ? url : url.replace(day.get().toString(), "{date}");
    String numbered =
        dated.replaceAll("(?<!\\d)0*" + line.target() + "(?!\\d)(?!.*\\d)", "{number}");
    return numbered.equals(url) ? null : numbered;
  }
}
