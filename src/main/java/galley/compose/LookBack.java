package galley.compose;

import galley.issue.LookBackRule;
import galley.issue.PlainText;
import galley.issue.Template;
import galley.workspace.Cadence;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The block that looks back at old issues, filled by the publication's rule.
///
/// With `issues-ago: [50, 100]`, number 104 looks back at 54 and at 4; number 80 at 30 alone, as
/// there is none a hundred before it.
final class LookBack {
  private static final Template PLAIN = Template.of("[{title}]({url})");

  private final LookBackRule rule;
  private final Cadence every;
  private final Optional<Template> issueUrl;
  private final List<Known> issues;
  private final List<Missing> missing = new ArrayList<>();

  LookBack(LookBackRule rule, Cadence every, Optional<Template> issueUrl, List<Known> issues) {
    this.rule = rule;
    this.every = every;
    this.issueUrl = issueUrl;
    this.issues = issues;
  }

  /// The block's lines, heading included; empty where there is nothing to look back at.
  Optional<String> of(Facts facts) {
    List<String> lines = new ArrayList<>();
    for (Known issue : targets(facts)) line(issue).ifPresent(lines::add);
    boolean wanted = !lines.isEmpty() || !missing.isEmpty();
    if (lines.isEmpty()) {
      if (wanted) missing.add(new Missing(Missing.Kind.LOOK_BACK, ""));
      return Optional.empty();
    }
    boolean list = lines.getFirst().matches("(?s)(?:[-*+]|\\d+\\.) .*");
    String below = String.join(list ? "\n" : "\n\n", lines);
    return Optional.of(
        rule.headings().isEmpty()
            ? below
            : Titles.print(
                    rule.headings().getFirst().template(), Variables.of(facts, number(facts)))
                + "\n\n"
                + below);
  }

  private static String number(Facts facts) {
    return facts.number().map(BigInteger::toString).orElse("");
  }

  /// What is not there and was looked for.
  List<Missing> missing() {
    return List.copyOf(missing);
  }

  private List<Known> targets(Facts facts) {
    List<Known> targets = new ArrayList<>();
    for (int ago : rule.issuesAgo()) {
      Optional<BigInteger> number =
          facts.number().map(n -> n.subtract(BigInteger.valueOf(ago))).filter(n -> n.signum() > 0);
      if (number.isEmpty()) continue;
      Optional<Known> found = issues.stream().filter(i -> i.number().equals(number)).findFirst();
      found.ifPresentOrElse(
          targets::add, () -> missing.add(new Missing(Missing.Kind.ISSUE, "#" + number.get())));
    }
    for (int ago : rule.yearsAgo()) {
      Optional<LocalDate> day = facts.date().map(d -> d.minusYears(ago));
      if (day.isEmpty() || isBeforeAll(day.get())) continue;
      nearest(day.get())
          .ifPresentOrElse(
              targets::add,
              () -> missing.add(new Missing(Missing.Kind.ISSUE, day.get().toString())));
    }
    return targets;
  }

  /// A publication of one year has nothing two years ago, and nobody misses it.
  private boolean isBeforeAll(LocalDate day) {
    return issues.stream()
        .flatMap(i -> i.date().stream())
        .noneMatch(d -> !d.isAfter(day.plusDays(reach(day))));
  }

  /// The issue nearest to a day, at most half the time between two issues away.
  private Optional<Known> nearest(LocalDate day) {
    return issues.stream()
        .filter(i -> i.date().isPresent() && distance(i, day) <= reach(day))
        .min(
            Comparator.<Known>comparingLong(i -> distance(i, day))
                .thenComparing(i -> i.date().orElse(LocalDate.MIN)));
  }

  private static long distance(Known issue, LocalDate day) {
    return issue.date().map(d -> Math.abs(ChronoUnit.DAYS.between(d, day))).orElse(Long.MAX_VALUE);
  }

  private long reach(LocalDate day) {
    return (ChronoUnit.DAYS.between(day, every.after(day)) + 1) / 2;
  }

  private Optional<String> line(Known issue) {
    Template template = rule.line() == null ? PLAIN : rule.line();
    Map<String, String> values = values(issue);
    boolean needsUrl = template.has("url") || template.has("link");
    if (needsUrl && !values.containsKey("url")) {
      missing.add(new Missing(Missing.Kind.ISSUE_URL, name(issue)));
      return Optional.empty();
    }
    return Optional.of(template.print(values));
  }

  private Map<String, String> values(Known issue) {
    Map<String, String> values = new HashMap<>(issue.values());
    issue.date().ifPresent(date -> values.putAll(Variables.of(date)));
    values.put("title", issue.title().isEmpty() ? name(issue) : PlainText.escape(issue.title()));
    issueUrl
        .filter(template -> template.canPrint(values))
        .ifPresent(
            template -> {
              values.put("url", template.print(values));
              values.put("link", template.print(values));
            });
    return values;
  }

  private static String name(Known issue) {
    return issue
        .number()
        .map(n -> "#" + n)
        .or(() -> issue.date().map(LocalDate::toString))
        .orElse(String.valueOf(issue.path().getFileName()));
  }
}
