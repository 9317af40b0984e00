package galley.learn;

import static java.util.Comparator.comparingInt;

import galley.issue.Block;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which paragraphs start an item: numbered ones, bold titles, and lines that are nothing but a
/// link.
///
/// Lines that look alike are a class. A class counts where its numbers run, or its lines have
/// links, in several issues, and where it does not mostly stand among the notes of another class's
/// items.
final class ParagraphForms {
  private static final String BOLD = "**";
  private static final String LINK = "[";

  /// A link and words on one line, which are an item only beside those that are a link alone.
  private static final String WITH_WORDS = "[…";

  private static final Set<String> UNNUMBERED = Set.of(BOLD, LINK, WITH_WORDS);

  /// A class that holds fewer of all items is an accident, unless some issues have mostly it.
  private static final double SHARE = 0.05;

  /// So many issues must be mostly made of lines without a number.
  private static final double MOSTLY = 0.1;

  /// In so many issues bold lines with a link are usual.
  private static final double USUAL = 0.3;

  private final Headings headings;
  private final Titles titles;
  private final Set<String> linkSections = new HashSet<>();
  private final int all;
  private final int often;
  private final int mostly;
  private final Repeats repeats;
  private final Map<String, List<Candidate>> classes = new LinkedHashMap<>();
  private final Set<String> accepted = new HashSet<>();

  /// Where the first item of a part stands, and the first one with a link.
  private final Map<Part, Integer> firstLine = new HashMap<>();

  private final Map<Part, Set<Integer>> startLines = new HashMap<>();

  private final Map<Part, Integer> lastLine = new HashMap<>();

  private final Map<Part, Integer> firstLinked = new HashMap<>();

  /// How many headings and entries of lists an issue has that may be its items.
  private final Map<Integer, Integer> entries = new HashMap<>();

  /// Numbered lines of a list that have their notes outside of it, pairs of neighbours by class.
  private final Map<String, int[]> loose = new HashMap<>();

  ParagraphForms(
      List<Part> parts,
      Headings headings,
      HeadingForms headingForms,
      Titles titles,
      Repeats repeats,
      int issues,
      int often) {
    this.headings = headings;
    this.titles = titles;
    this.all = issues;
    this.mostly = Math.max(often, (int) Math.ceil(MOSTLY * issues));
    this.often = often;
    this.repeats = repeats;
    for (Part part : parts) {
      if (headingForms.isItem(part)) {
        entries.merge(part.issue(), 1, Integer::sum);
      } else {
        part(part);
        for (Block block : part.blocks()) {
          if (!block.isList() || repeats.contains(part, block)) continue;
          entries.merge(part.issue(), block.entries().size(), Integer::sum);
        }
      }
    }
    numbered();
    unnumbered(BOLD);
    unnumbered(LINK);
    List<String> notes = accepted.stream().filter(this::isAmongNotes).toList();
    if (notes.isEmpty()) return;
    accepted.removeAll(notes);
    firstLine.clear();
    lastLine.clear();
    firstLinked.clear();
    List.copyOf(accepted).forEach(this::accept);
  }

  /// Whether a class mostly has no links and mostly stands behind the linked items of another one:
  /// numbered points in the notes.
  private boolean isAmongNotes(String name) {
    List<Candidate> own = all(name);
    if (linked(name) * 2 >= own.size()) return false;
    var first = new HashMap<Part, Integer>();
    for (String other : accepted) {
      if (other.equals(name)) continue;
      for (Candidate c : all(other)) if (c.isLinked()) first.merge(c.part(), c.line(), Math::min);
    }
    long behind =
        own.stream()
            .filter(c -> first.getOrDefault(c.part(), Integer.MAX_VALUE) < c.line())
            .count();
    return behind * 2 > own.size();
  }

  private void part(Part part) {
    Map<String, Integer> lastOrdered = new HashMap<>();
    boolean text = false;
    for (Block block : part.blocks()) {
      if (repeats.contains(part, block)) continue;
      switch (block.kind()) {
        case PARAGRAPH -> {
          paragraph(part, block);
          text = true;
        }
        case ORDERED -> {
          for (Block entry : block.entries()) {
            HeadShape shape = HeadShape.of(part.from().line(entry.first()));
            if (!shape.isNumbered() || shape.isCircled()) continue;
            String name = shape.numbering();
            int number = Integer.parseInt(shape.number());
            Integer before = lastOrdered.put(name, number);
            if (before != null && number == before + 1) {
              int[] pairs = loose.computeIfAbsent(name, _ -> new int[2]);
              pairs[text ? 0 : 1]++;
            }
            text = false;
            add(name, part, entry, entry.first(), shape);
          }
        }
        case REFERENCE, COMMENT -> {}
        default -> text = true;
      }
    }
  }

  private void paragraph(Part part, Block block) {
    for (int line = block.first(); line <= block.last(); line++) {
      String raw = part.from().line(line);
      HeadShape shape = HeadShape.of(raw);
      String name = null;
      if (shape.isNumbered()) name = shape.numbering();
      else if (shape.isBold()) name = titles.isHeading(part, block) ? null : BOLD;
      else if (shape.isAllLink()) name = LINK;
      else if (shape.isLinkWithWords() && line == block.first()) name = WITH_WORDS;
      if (name == null) {
        if (line == block.first()) return;
        continue;
      }
      add(name, part, block, line, shape);
    }
  }

  private void add(String name, Part part, Block block, int line, HeadShape shape) {
    String below = HeadingForms.urlBelow(part.from(), line + 1);
    classes
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add(new Candidate(part, block, line, shape, shape.isLinked() ? null : below));
  }

  private void numbered() {
    List<String> names =
        classes.keySet().stream()
            .filter(n -> !UNNUMBERED.contains(n))
            .filter(n -> !isList(n))
            .sorted(comparingInt(n -> -linked(n)))
            .toList();
    for (String name : names) {
      List<Candidate> inOrder = inOrder(all(name));
      boolean items = linked(name) * 10 >= all(name).size() || headsSections(name);
      if (items
          && issues(inOrder) >= often
          && inOrder.size() >= 3
          && !isNested(name)
          && isFrequent(name)) {
        accept(name);
      }
    }
  }

  /// Whether lines without links mostly start right below a heading, as in a teaser; the points of
  /// an essay follow the text that they sum up.
  private boolean headsSections(String name) {
    List<Candidate> first = all(name).stream().filter(c -> value(c.shape()) == 1).toList();
    return first.stream().filter(c -> isBelowHeading(c.part(), c.block())).count() * 2
        > first.size();
  }

  private boolean isBelowHeading(Part part, Block block) {
    int at = Collections.binarySearch(part.blocks(), block, comparingInt(Block::first));
    // An entry of a list is no block of the part's own.
    if (at < 0 || !part.blocks().get(at).equals(block)) return false;
    return at == 0 || titles.isHeading(part, part.blocks().get(at - 1));
  }

  /// Whether a class is that of lists proper, whose entries follow each other.
  boolean isList(String name) {
    int[] pairs = loose.get(name);
    return pairs != null && pairs[1] >= pairs[0];
  }

  private int linked(String name) {
    return (int) all(name).stream().filter(Candidate::isLinked).count();
  }

  private List<Candidate> all(String name) {
    return classes.getOrDefault(name, List.of());
  }

  /// The candidates whose number comes next in their part.
  private static List<Candidate> inOrder(List<Candidate> candidates) {
    List<Candidate> run = new ArrayList<>();
    Candidate before = null;
    int last = 0;
    for (Candidate candidate : candidates) {
      if (before == null || !before.part().equals(candidate.part())) last = 0;
      int number = value(candidate.shape());
      if (number == last + 1 || (candidate.isLinked() && number > last)) {
        run.add(candidate);
        last = number;
      }
      before = candidate;
    }
    return run;
  }

  private static int value(HeadShape shape) {
    return Numbers.value(shape.number()).orElse(0);
  }

  private static int issues(List<Candidate> candidates) {
    Set<Integer> issues = new HashSet<>();
    candidates.forEach(c -> issues.add(c.part().issue()));
    return issues.size();
  }

  /// Whether most of a class stands behind an accepted item of its part.
  private boolean isNested(String name) {
    List<Candidate> candidates = all(name);
    return candidates.stream().filter(this::isBehindItem).count() * 2 > candidates.size();
  }

  private boolean isBehindItem(Candidate candidate) {
    return firstLinked.getOrDefault(candidate.part(), Integer.MAX_VALUE) < candidate.line();
  }

  private void accept(String name) {
    accepted.add(name);
    for (Candidate candidate : all(name)) {
      startLines
          .computeIfAbsent(candidate.part(), _ -> new HashSet<>())
          .add(candidate.block().first());
      firstLine.merge(candidate.part(), candidate.line(), Math::min);
      lastLine.merge(candidate.part(), candidate.line(), Math::max);
      if (candidate.isLinked()) firstLinked.merge(candidate.part(), candidate.line(), Math::min);
    }
  }

  private boolean isFrequent(String name) {
    int most = accepted.stream().mapToInt(n -> all(n).size()).max().orElse(0);
    return all(name).size() >= SHARE * most || issues(all(name)) >= 3 * often;
  }

  /// Lines without a number are items where several issues are mostly made of them: a link on a
  /// line of its own is in many a footer.
  private void unnumbered(String name) {
    Map<Integer, Integer> others = countByIssue();
    entries.forEach((issue, count) -> others.merge(issue, count, Integer::sum));
    Map<Integer, Integer> own = new HashMap<>();
    int linked = 0;
    for (Candidate candidate : all(name)) {
      if (!candidate.isLinked() || isBehindItem(candidate)) continue;
      own.merge(candidate.part().issue(), 1, Integer::sum);
      linked++;
    }
    long issues =
        own.entrySet().stream()
            .filter(e -> e.getValue() >= 2 && e.getValue() > others.getOrDefault(e.getKey(), 0))
            .count();
    // A bold line with a link is a headline wherever it stands; a plain one may be "Read more".
    long some = own.values().stream().filter(count -> count >= 2).count();
    boolean usual = name.equals(BOLD) && some >= USUAL * all && some >= often;
    if (!usual && issues < mostly) {
      if (name.equals(LINK)) inSections();
    } else if (linked * 2 >= all(name).size() && isFrequent(name)) {
      accept(name);
      if (name.equals(LINK) && issues(all(WITH_WORDS)) >= mostly) accept(WITH_WORDS);
    }
  }

  /// Sections that come back and are mostly made of lines that are a link each.
  private void inSections() {
    Map<Part, Integer> counts = new HashMap<>();
    all(LINK).forEach(c -> counts.merge(c.part(), 1, Integer::sum));
    Tally<String> made = new Tally<>();
    counts.forEach(
        (part, count) -> {
          boolean mostlyLinks = count >= 3 && count >= part.blocks().size();
          if (mostlyLinks && headings.recurs(part)) made.add(part.key(), part.issue());
        });
    for (String key : made.byCount()) {
      if (made.issues(key) >= often && made.issues(key) * 5 >= headings.issues(key)) {
        linkSections.add(key);
      }
    }
    List<Candidate> own =
        all(LINK).stream().filter(c -> linkSections.contains(c.part().key())).toList();
    if (linkSections.isEmpty()) return;
    classes.put(LINK, own);
    accept(LINK);
  }

  /// Whether an item's notes are open where a line of a part stands.
  boolean isOpen(Part part, int line) {
    return firstLine.getOrDefault(part, Integer.MAX_VALUE) < line;
  }

  /// Whether a part has such items.
  boolean hasItems(Part part) {
    return firstLine.containsKey(part);
  }

  /// Whether an item starts with a block.
  boolean isStart(Part part, Block block) {
    return startLines.getOrDefault(part, Set.of()).contains(block.first());
  }

  /// The last line where an item of a part starts; -1 where none does.
  int lastLine(Part part) {
    return lastLine.getOrDefault(part, -1);
  }

  /// Whether a section has such items, or nothing like them: a preface with an odd numbered
  /// paragraph holds none.
  boolean holds(String key, int issues) {
    Set<Integer> with = new HashSet<>();
    for (Part part : firstLine.keySet()) if (part.key().equals(key)) with.add(part.issue());
    return with.isEmpty() || with.size() * 5 >= issues;
  }

  /// How many items an issue has of these forms.
  Map<Integer, Integer> countByIssue() {
    Map<Integer, Integer> counts = new HashMap<>();
    accepted.stream()
        .flatMap(n -> all(n).stream())
        .forEach(c -> counts.merge(c.part().issue(), 1, Integer::sum));
    return counts;
  }

  List<LearnedForm> forms() {
    return accepted.stream().sorted().map(this::form).toList();
  }

  private LearnedForm form(String name) {
    List<Candidate> seen = all(name);
    boolean isNumbered = !UNNUMBERED.contains(name);
    List<Candidate> used = isNumbered ? inOrder(seen) : seen;
    long below = used.stream().filter(c -> c.urlBelow() != null).count();
    boolean hasUrlLine = below * 10 > used.size();
    var headlines = new Headlines("", isNumbered && used.stream().anyMatch(c -> !c.isLinked()));
    List<LearnedForm.Headline> templates = headlines.learn(used);
    if (!isNumbered) {
      String must = name.equals(BOLD) ? BOLD : "({url})";
      boolean words = name.equals(WITH_WORDS);
      templates =
          templates.stream()
              .filter(h -> h.template().contains(must))
              .filter(h -> !h.template().contains("({url}){summary}"))
              .filter(
                  h ->
                      words
                          || !h.template().contains("{summary}")
                          || Headlines.endsInBrackets(h.template()))
              .toList();
    }
    return Forms.of(
        ItemForm.Kind.PARAGRAPH,
        templates,
        headlines.tags(),
        hasUrlLine ? Forms.urlTemplate(used) : "",
        used,
        name.equals(LINK) ? linkSections : Set.of());
  }
}
