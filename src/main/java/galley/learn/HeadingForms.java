package galley.learn;

import galley.issue.Block;
import galley.issue.ItemForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which headings are items. One that comes back from issue to issue is a section; one that does
/// not is an item where headings of its level mostly have a link, a URL right below, or a number,
/// and do not head a list of links.
final class HeadingForms {
  private static final Pattern URL_LINE = Pattern.compile("<?https?://\\S+?>?(?=[\\s（(<\\\\]|$)");

  /// Of the headings of a level that do not come back, as many may be plain and still be items.
  private static final double FEW = 0.25;

  /// In so many issues headings of a level must be items.
  private static final double SHARE = 0.02;

  private record Level(List<Candidate> clear, List<Candidate> plain) {
    Level() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private final Headings headings;
  private final int often;
  private final Map<Integer, Level> levels = new TreeMap<>();
  private final Set<Integer> accepted = new HashSet<>();
  private final Set<Integer> tightLevels = new HashSet<>();

  /// The items of these levels.
  private final Set<Part> tightParts = new HashSet<>();

  private final Set<Integer> plainToo = new HashSet<>();

  HeadingForms(List<Part> parts, Headings headings, int issues, int often) {
    this.headings = headings;
    this.often = Math.max(often, (int) Math.ceil(SHARE * issues));
    for (Part part : parts) {
      if (part.heading() == null || part.title() || headings.recurs(part)) continue;
      Level level = levels.computeIfAbsent(part.heading().level(), _ -> new Level());
      Candidate candidate = candidate(part, part.heading());
      (isClear(candidate) ? level.clear() : level.plain()).add(candidate);
    }
    levels.forEach(this::decide);
  }

  private void decide(int level, Level seen) {
    Set<Integer> issues = new HashSet<>();
    seen.clear().forEach(c -> issues.add(c.part().issue()));
    long plain = seen.plain().stream().filter(c -> issues.contains(c.part().issue())).count();
    long lists = seen.clear().stream().filter(c -> headsList(c.part())).count();
    int clear = seen.clear().size();
    if (tight(level, seen)) return;
    if (issues.size() < often || clear < 3 || lists * 2 >= clear || plain > clear) return;
    accepted.add(level);
    if (plain <= FEW * clear) plainToo.add(level);
  }

  /// Headings with the paragraph that links set tight below them, without a blank line: one is
  /// hardly ever seen, so that several are how the publication writes.
  private boolean tight(int level, Level seen) {
    List<Candidate> tight = new ArrayList<>();
    Set<Integer> issues = new HashSet<>();
    int without = 0;
    for (Candidate plain : seen.plain()) {
      Block below = plain.part().blocks().isEmpty() ? null : plain.part().blocks().getFirst();
      if (below == null
          || below.kind() != Block.Kind.PARAGRAPH
          || below.first() != plain.block().last() + 1) continue;
      if (plain.part().from().raw(below).contains("](")) {
        tight.add(plain);
        issues.add(plain.part().issue());
      } else {
        without++;
      }
    }
    if (issues.size() < often
        || without > FEW * tight.size()
        || seen.clear().size() > tight.size()) {
      return false;
    }
    seen.clear().addAll(tight);
    seen.clear().forEach(c -> tightParts.add(c.part()));
    accepted.add(level);
    tightLevels.add(level);
    return true;
  }

  /// Whether a list with links is the first thing below the heading.
  private static boolean headsList(Part part) {
    Block first =
        part.blocks().stream()
            .filter(b -> b.kind() != Block.Kind.COMMENT && b.kind() != Block.Kind.HTML)
            .findFirst()
            .orElse(null);
    return first != null
        && first.isList()
        && first.entries().stream().filter(e -> part.from().raw(e).contains("](")).count() >= 2;
  }

  private static boolean isClear(Candidate heading) {
    return heading.shape().isMostlyLink()
        || heading.urlBelow() != null
        || heading.shape().isNumbered();
  }

  /// Whether a heading has a link, or a URL below it.
  static boolean leadsSomewhere(Part part) {
    Block heading = part.heading();
    if (heading == null) return false;
    Candidate candidate = candidate(part, heading);
    Block below = part.blocks().isEmpty() ? null : part.blocks().getFirst();
    boolean tight =
        below != null
            && below.kind() == Block.Kind.PARAGRAPH
            && below.first() == heading.last() + 1
            && part.from().raw(below).contains("](");
    return tight || candidate.shape().isMostlyLink() || candidate.urlBelow() != null;
  }

  /// Where a heading's link leads; null where it has none.
  static @Nullable String target(Part part) {
    Block heading = part.heading();
    return heading == null ? null : HeadShape.of(part.from().headText(heading)).url();
  }

  private static Candidate candidate(Part part, Block heading) {
    PastIssue from = part.from();
    return new Candidate(
        part,
        heading,
        heading.first(),
        HeadShape.of(from.headText(heading)),
        urlBelow(from, heading.last() + 1));
  }

  /// The URL line that follows a line, after blank ones; null where something else follows.
  static @Nullable String urlBelow(PastIssue issue, int from) {
    int line = from;
    int count = issue.blocks().lines().count();
    while (line < count && issue.blocks().lines().isBlank(line)) line++;
    if (line >= count) return null;
    String text = issue.line(line).strip();
    Matcher url = URL_LINE.matcher(text);
    return url.lookingAt() ? text : null;
  }

  /// Whether a part is an item: its heading is no section's.
  boolean isItem(Part part) {
    Block heading = part.heading();
    if (heading == null || part.title() || headings.recurs(part)) return false;
    if (!accepted.contains(heading.level())) return false;
    Candidate candidate = candidate(part, heading);
    return tightParts.contains(part) || isClear(candidate) || plainToo.contains(heading.level());
  }

  List<LearnedForm> forms() {
    List<LearnedForm> forms = new ArrayList<>();
    for (int level : accepted) {
      Level seen = levels.getOrDefault(level, new Level());
      List<Candidate> all = new ArrayList<>(seen.clear());
      boolean plain = plainToo.contains(level);
      long below = all.stream().filter(c -> c.urlBelow() != null && !c.shape().isLinked()).count();
      boolean tight = tightLevels.contains(level);
      var headlines = new Headlines("#".repeat(level) + " ", plain || below > 0 || tight);
      List<LearnedForm.Headline> templates = headlines.learn(all);
      forms.add(
          Forms.of(
              ItemForm.Kind.HEADING,
              templates,
              headlines.tags(),
              tight || below >= Math.max(1, all.size() / 20) ? Forms.urlTemplate(all) : "",
              all,
              Set.of()));
    }
    return forms;
  }
}
