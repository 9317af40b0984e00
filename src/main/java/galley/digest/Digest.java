package galley.digest;

import galley.digest.Grouping.Group;
import galley.digest.Selection.Kept;
import galley.issue.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All links of some issues as one Markdown text.
///
/// Items are copied as they are written. Numbers are new, and so is the way to a file beside the
/// issue; a reference has become a link; an item of which another one leads to the same page is
/// left out, and the one that is kept says where else it was. Law: read again, the digest has each
/// title link once, and each link of a note that the notes had.
///
/// @param links how many items it has
/// @param repeated how many are left out because another leads to the same page
/// @param withoutLink how many have no link, and are left out
/// @param withoutNotes how many stand without their notes, because what these leave open, such as a
///   comment, would take in the rest of the digest
/// @param sections how many links each section has, whatever they are put together by
public record Digest(
    String text,
    int issues,
    int links,
    int repeated,
    int withoutLink,
    int withoutNotes,
    List<Count> sections) {
  /// How many links stand under a heading.
  public record Count(String heading, int links) {}

  /** More sections than these are counted in the table of contents, not in a sentence. */
  private static final int MOST_COUNTED = 12;

  public Digest {
    sections = List.copyOf(sections);
  }

  /// Makes it.
  ///
  /// @param issues the oldest first
  public static Digest of(List<CopiedIssue> issues, DigestPlan plan) {
    return of(issues, plan, Progress.NONE);
  }

  /// Makes it, telling how far it is.
  ///
  /// @param issues the oldest first
  public static Digest of(List<CopiedIssue> issues, DigestPlan plan, Progress progress) {
    var words = new DigestWords(plan.language());
    Selection selection = Selection.of(issues, plan.keep());
    List<Kept> items = selection.items();
    var grouping = new Grouping(words);
    List<Group> groups = grouping.of(items, plan.by());
    List<Count> sections =
        grouping.sections(items).stream()
            .map(group -> new Count(group.heading(), group.count()))
            .toList();
    var writer = new DigestWriter(plan, Levels.of(items, plan.by() == DigestPlan.By.ISSUE ? 2 : 1));
    writer.title(title(issues, plan, words));
    head(issues, selection, sections, plan, words).forEach(writer::paragraph);
    if (plan.contents()) writer.contents(groups);
    writer.groups(groups, (done, _) -> progress.at(done, items.size()));
    return new Digest(
        writer.text(),
        issues.size(),
        items.size(),
        selection.left(),
        issues.stream().mapToInt(CopiedIssue::withoutLink).sum(),
        writer.withoutNotes(),
        sections);
  }

  private static String title(List<CopiedIssue> issues, DigestPlan plan, DigestWords words) {
    if (issues.isEmpty()) return plan.name();
    IssueName first = issues.getFirst().name();
    IssueName last = issues.getLast().name();
    if (issues.size() == 1) return plan.name() + " " + first.in(plan.language());
    if (first.number() != null && last.number() != null) {
      return words.get("title.numbers", plan.name(), first.number(), last.number());
    }
    boolean dated = first.date() != null && last.date() != null;
    String from = dated ? String.valueOf(first.date()) : first.file();
    String to = dated ? String.valueOf(last.date()) : last.file();
    return words.get("title.names", plan.name(), from, to);
  }

  private static List<String> head(
      List<CopiedIssue> issues,
      Selection selection,
      List<Count> sections,
      DigestPlan plan,
      DigestWords words) {
    List<String> head = new ArrayList<>();
    int links = selection.items().size();
    List<LocalDate> days =
        issues.stream().map(issue -> issue.name().day()).flatMap(Optional::stream).toList();
    head.add(
        days.isEmpty()
            ? words.get("head.counts", links, issues.size())
            : words.get(
                "head.dated",
                links,
                issues.size(),
                days.stream().min(Comparator.naturalOrder()).orElseThrow(),
                days.stream().max(Comparator.naturalOrder()).orElseThrow()));
    if (sections.size() > 1 && sections.size() <= MOST_COUNTED) {
      head.add(
          sections.stream()
              .map(
                  section ->
                      words.get(
                          "head.section", PlainText.escape(section.heading()), section.links()))
              .collect(Collectors.joining(words.get("head.and"))));
    }
    if (selection.left() > 0) {
      head.add(words.get("head.repeated." + plan.keep(), selection.left()));
    }
    return head;
  }
}
