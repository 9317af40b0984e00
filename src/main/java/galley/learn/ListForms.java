package galley.learn;

import galley.issue.Block;
import galley.issue.ItemForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the entries of lists are items. Where a publication writes its items as lists, every
/// list is one that no item's notes hold; elsewhere only those of a section that mostly has links
/// in lists.
final class ListForms {
  private static final Pattern MARKER = Pattern.compile("[ \\t]{0,3}(?:[-*+]|\\d{1,9}[.)])[ \\t]*");

  /// From this share of all items on, lists are how the publication writes.
  private static final double MAIN = 0.15;

  /// @param mayHoldItems whether it stands under a heading, or where there is none
  private record Seen(
      Part part, Block list, List<Candidate> entries, boolean repeats, boolean mayHoldItems) {
    long linked() {
      return entries.stream().filter(Candidate::isLinked).count();
    }
  }

  private final Headings headings;
  private final int often;
  private final List<Seen> lists = new ArrayList<>();
  private boolean main;

  ListForms(
      List<Part> parts,
      Headings headings,
      HeadingForms items,
      ParagraphForms paragraphs,
      Repeats repeats,
      int often) {
    this.headings = headings;
    this.often = often;
    Map<Integer, Integer> others = new HashMap<>(paragraphs.countByIssue());
    for (Part part : parts) {
      if (items.isItem(part)) others.merge(part.issue(), 1, Integer::sum);
      else add(part, paragraphs, repeats);
    }
    main = isMain(others);
  }

  private void add(Part part, ParagraphForms paragraphs, Repeats repeats) {
    boolean mayHoldItems = !part.isBeforeSections() || !hasSections(part);
    for (Block list : part.blocks()) {
      if (!list.isList() || paragraphs.isOpen(part, list.first())) continue;
      if (part.from().blocks().isContents(list)) continue;
      List<Candidate> entries = new ArrayList<>();
      for (Block entry : list.entries()) {
        // What is an item already, or stands in the notes of one, is none of the list's.
        if (list.kind() == Block.Kind.ORDERED && paragraphs.isOpen(part, entry.first() + 1)) {
          continue;
        }
        entries.add(candidate(part, list, entry));
      }
      if (entries.isEmpty()) continue;
      lists.add(new Seen(part, list, entries, repeats.contains(part, list), mayHoldItems));
    }
  }

  /// An entry; the number of a numbered one is part of its shape.
  private static Candidate candidate(Part part, Block list, Block entry) {
    String line = part.from().line(entry.first());
    Matcher marker = MARKER.matcher(line);
    boolean bullet = list.kind() == Block.Kind.BULLETS && marker.lookingAt();
    HeadShape shape = HeadShape.of(bullet ? line.substring(marker.end()) : line);
    boolean linkElsewhere = !shape.isLinked() && hasLink(part.from().raw(entry));
    return new Candidate(part, entry, entry.first(), shape, linkElsewhere ? "" : null);
  }

  private static boolean hasLink(String raw) {
    return (raw.contains("](") && !leadsInside(raw)) || raw.contains("][") || raw.contains("http");
  }

  /// Whether it has a link to a place in the same page.
  private static boolean leadsInside(String raw) {
    int anchor = raw.indexOf("](#");
    return anchor >= 0 && raw.indexOf(')', anchor) >= 0;
  }

  private boolean isMain(Map<Integer, Integer> others) {
    Map<Integer, Long> own = new HashMap<>();
    for (Seen list : lists) {
      if (list.repeats() || !list.mayHoldItems()) continue;
      own.merge(list.part().issue(), list.linked(), Long::sum);
    }
    long all = own.values().stream().mapToLong(n -> n).sum();
    long rest = others.values().stream().mapToInt(n -> n).sum();
    long mostly =
        own.entrySet().stream()
            .filter(e -> e.getValue() >= 3 && e.getValue() > others.getOrDefault(e.getKey(), 0))
            .count();
    return all > 0 && (all >= MAIN * (all + rest) || mostly >= often);
  }

  /// Whether the issue has a heading besides the part's own.
  private static boolean hasSections(Part part) {
    return part.from().blocks().blocks().stream()
        .anyMatch(
            b ->
                b.kind() == Block.Kind.HEADING
                    && (part.heading() == null || b.first() != part.heading().first()));
  }

  boolean isMain() {
    return main;
  }

  /// Whether lists before the first section are items: in most issues that have both.
  boolean itemsBeforeSections(int issuesWithSections) {
    Set<Integer> with = new HashSet<>();
    for (Seen list : lists) {
      // Those that may not hold items stand before the first section.
      if (!list.mayHoldItems() && !list.repeats() && list.linked() >= 2) {
        with.add(list.part().issue());
      }
    }
    return main && with.size() * 3 > issuesWithSections;
  }

  List<LearnedForm> forms() {
    List<LearnedForm> forms = new ArrayList<>();
    form(Block.Kind.BULLETS, forms);
    form(Block.Kind.ORDERED, forms);
    return forms;
  }

  private void form(Block.Kind kind, List<LearnedForm> forms) {
    List<Seen> seen =
        lists.stream()
            .filter(l -> l.list().kind() == kind && !l.repeats() && l.mayHoldItems())
            .toList();
    Set<String> sections = main ? Set.of() : sections(seen);
    List<Candidate> entries =
        seen.stream()
            .filter(l -> main || sections.contains(l.part().key()))
            .flatMap(l -> l.entries().stream())
            .toList();
    Set<Integer> issues = new HashSet<>();
    entries.forEach(e -> issues.add(e.part().issue()));
    if (entries.isEmpty() || (!main && sections.isEmpty())) return;
    boolean bullets = kind == Block.Kind.BULLETS;
    var headlines = new Headlines(bullets ? marker(entries) : "", true);
    List<LearnedForm.Headline> templates = headlines.learn(entries);
    forms.add(
        Forms.of(
            bullets ? ItemForm.Kind.BULLET : ItemForm.Kind.ORDERED,
            templates,
            headlines.tags(),
            "",
            entries,
            sections));
  }

  /// The sections that come back and mostly have lists of links.
  private Set<String> sections(List<Seen> seen) {
    Tally<String> with = new Tally<>();
    for (Seen list : seen) {
      if (headings.recurs(list.part()) && list.linked() * 2 >= list.entries().size()) {
        with.add(list.part().key(), list.part().issue());
      }
    }
    Set<String> sections = new HashSet<>();
    for (String key : with.byCount()) {
      if (with.issues(key) >= often && with.issues(key) * 10 >= headings.issues(key)) {
        sections.add(key);
      }
    }
    return sections;
  }

  private static String marker(List<Candidate> entries) {
    Tally<String> markers = new Tally<>();
    for (Candidate entry : entries) {
      Matcher marker = MARKER.matcher(entry.part().from().line(entry.line()));
      if (marker.lookingAt()) markers.add(marker.group().stripLeading(), entry.part().issue());
    }
    return markers.byCount().stream().filter(m -> m.endsWith(" ")).findFirst().orElse("- ");
  }
}
