package galley.learn;

import galley.issue.ItemForm;
import galley.issue.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is the same for every form of item: how its numbers run, its URL line, its summary.
final class Forms {
  private static final Pattern STARS =
      Pattern.compile("([（(]\\s*+(?:stars?+|⭐|★)\\s*+)([0-9.,]++\\s*+[kK]?+)(\\s*+[）)])\\s*+$");

  /// What stands before a summary in its line: its indentation, or a quote's mark.
  private static final Pattern LEAD = Pattern.compile("[ \\t]*(?:> ?)?");

  /// The stars of a repository stand in its headline or one of the next lines.
  private static final int NEAR = 6;

  /// In this many issues a thing must stand to be no accident.
  private static final int OFTEN = 3;

  private Forms() {}

  static LearnedForm of(
      ItemForm.Kind kind,
      List<LearnedForm.Headline> headlines,
      Map<String, Map<String, String>> tags,
      String url,
      List<Candidate> seen,
      Set<String> sections) {
    Set<Integer> issues = new HashSet<>();
    seen.forEach(c -> issues.add(c.part().issue()));
    long circled = seen.stream().filter(c -> c.shape().isCircled()).count();
    return new LearnedForm(
        kind,
        headlines,
        url,
        body(kind, seen),
        stars(seen),
        circled * 2 > seen.size(),
        runsThroughIssue(seen),
        tags,
        sections,
        seen.size(),
        issues.size(),
        issues.stream().mapToInt(i -> i).max().orElse(-1));
  }

  /// `<{url}>` or `{url}`, whichever was seen more.
  static String urlTemplate(List<Candidate> seen) {
    long angled =
        seen.stream()
            .map(Candidate::urlBelow)
            .filter(Objects::nonNull)
            .filter(u -> u.startsWith("<"))
            .count();
    long all = seen.stream().map(Candidate::urlBelow).filter(Objects::nonNull).count();
    return angled * 2 > all ? "<{url}>" : "{url}";
  }

  /// Whether numbers go on from section to section: more parts then start above one than at it.
  private static boolean runsThroughIssue(List<Candidate> seen) {
    int atOne = 0;
    int above = 0;
    Part before = null;
    for (Candidate candidate : seen) {
      if (!candidate.shape().isNumbered() || candidate.part().equals(before)) continue;
      boolean first = before == null || before.issue() != candidate.part().issue();
      before = candidate.part();
      if (first) continue;
      if (Numbers.value(candidate.shape().number()).orElse(0) == 1) atOne++;
      else above++;
    }
    return above > atOne;
  }

  /// How the text below a list entry's headline is set; empty for the plain way.
  private static String body(ItemForm.Kind kind, List<Candidate> seen) {
    if (kind != ItemForm.Kind.BULLET && kind != ItemForm.Kind.ORDERED) return "";
    Tally<String> leads = new Tally<>();
    for (Candidate candidate : seen) {
      int line = candidate.block().headLast() + 1;
      boolean blank = false;
      PastIssue from = candidate.part().from();
      while (line <= candidate.block().last() && from.blocks().lines().isBlank(line)) {
        blank = true;
        line++;
      }
      if (line > candidate.block().last()) continue;
      Matcher lead = LEAD.matcher(from.line(line));
      if (lead.lookingAt()) leads.add((blank ? "\n" : "") + lead.group(), candidate.part().issue());
    }
    return leads.most().filter(l -> !l.isEmpty()).map(l -> l + "{summary}").orElse("");
  }

  private static String stars(List<Candidate> seen) {
    Tally<String> templates = new Tally<>();
    for (Candidate candidate : seen) {
      PastIssue from = candidate.part().from();
      int end = Math.min(candidate.line() + NEAR, from.blocks().lines().count());
      for (int line = candidate.line(); line < end; line++) {
        Matcher stars = STARS.matcher(from.line(line));
        if (stars.find())
          templates.add(stars.group(1) + "{stars}" + stars.group(3), candidate.part().issue());
      }
    }
    return templates.most().filter(t -> templates.issues(t) >= OFTEN).orElse("");
  }
}
