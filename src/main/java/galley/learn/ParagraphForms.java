package galley.learn;

import static java.util.Comparator.comparingInt;

import galley.issue.Block;
import galley.issue.ItemForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which paragraphs start an item: numbered ones, bold titles, and lines that are nothing but a
/// link.
///
/// A class of lines counts where its numbers run, or its lines have links, in several issues, and
/// where it does not mostly stand among the notes of another class's items. `1、[Air](u)` in a
/// hundred issues is a form; `1）` in the notes of three of them is none.
final class ParagraphForms {
  /// A class that holds fewer of all items is an accident, unless some issues have mostly it.
  private static final double SHARE = 0.05;

  /// A class of whatever size that so many times the usual number of issues have is no accident.
  private static final int MANY_TIMES = 3;

  /// Fewer lines do not show that numbers run.
  private static final int FEWEST_LINES = 3;

  /// Of so many numbered lines, one must have a link.
  private static final int LINKED = 10;

  /// So many issues must be mostly made of lines without a number.
  private static final double MOSTLY = 0.1;

  /// In so many issues bold lines with a link are usual.
  private static final double USUAL = 0.3;

  /// One in so many of a section's issues must be made of its items.
  private static final int IN_SECTION = 5;

  /// One in so many items must have its URL on a line of its own for the form to have one.
  private static final int URL_LINES = 10;

  private final Headings headings;
  private final Titles titles;
  private final int issues;
  private final int often;
  private final int mostly;
  private final Map<String, LineClass> classes;
  private final Set<String> accepted = new LinkedHashSet<>();

  /// The sections that alone have items which are a link; empty where all may.
  private final Set<String> linkSections = new HashSet<>();

  /// How many headings and entries of lists an issue has that may be its items.
  private final Map<Integer, Integer> others = new HashMap<>();

  private ItemPlaces places = new ItemPlaces();

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
    this.issues = issues;
    this.often = often;
    this.mostly = Math.max(often, (int) Math.ceil(MOSTLY * issues));
    var lines = new LineClasses(titles, repeats);
    for (Part part : parts) {
      if (headingForms.isItem(part)) {
        others.merge(part.issue(), 1, Integer::sum);
        continue;
      }
      lines.add(part);
      for (Block block : part.blocks()) {
        if (!block.isList() || repeats.contains(part, block)) continue;
        others.merge(part.issue(), block.entries().size(), Integer::sum);
      }
    }
    this.classes = lines.byName();
    acceptNumbered();
    acceptUnnumbered(LineClass.BOLD);
    acceptUnnumbered(LineClass.LINK);
    dropNotes();
  }

  private LineClass lines(String name) {
    return classes.getOrDefault(name, LineClass.empty(name));
  }

  private void accept(LineClass lines) {
    accepted.add(lines.name());
    places.add(lines.lines());
  }

  private void acceptNumbered() {
    List<LineClass> numbered =
        classes.values().stream()
            .filter(LineClass::isNumbered)
            .filter(lines -> !lines.listed())
            .sorted(comparingInt(lines -> -lines.linked()))
            .toList();
    for (LineClass lines : numbered) if (isNumberedForm(lines)) accept(lines);
  }

  /// Measured by what has been accepted before: the class with the most links comes first.
  private boolean isNumberedForm(LineClass lines) {
    List<Candidate> inOrder = lines.inOrder();
    return (lines.linked() * LINKED >= lines.size() || lines.headsSections(titles))
        && LineClass.issues(inOrder) >= often
        && inOrder.size() >= FEWEST_LINES
        && !isNested(lines)
        && isFrequent(lines);
  }

  /// Whether most of a class stands behind an accepted item of its part.
  private boolean isNested(LineClass lines) {
    return lines.lines().stream().filter(places::isBehindLinked).count() * 2 > lines.size();
  }

  private boolean isFrequent(LineClass lines) {
    int most = accepted.stream().mapToInt(name -> lines(name).size()).max().orElse(0);
    return lines.size() >= SHARE * most || lines.issues() >= MANY_TIMES * often;
  }

  /// Lines without a number are items where several issues are mostly made of them: a link on a
  /// line of its own is in many a footer.
  private void acceptUnnumbered(String name) {
    LineClass lines = lines(name);
    Map<Integer, Integer> own = new HashMap<>();
    for (Candidate line : lines.lines()) {
      if (line.isLinked() && !places.isBehindLinked(line)) {
        own.merge(line.part().issue(), 1, Integer::sum);
      }
    }
    if (!isUsual(name, own) && issuesMadeOf(own) < mostly) {
      if (name.equals(LineClass.LINK)) acceptInSections();
      return;
    }
    int linked = own.values().stream().mapToInt(count -> count).sum();
    if (linked * 2 < lines.size() || !isFrequent(lines)) return;
    accept(lines);
    LineClass withWords = lines(LineClass.WITH_WORDS);
    if (name.equals(LineClass.LINK) && withWords.issues() >= mostly) accept(withWords);
  }

  /// A bold line with a link is a headline wherever it stands; a plain one may be "Read more".
  private boolean isUsual(String name, Map<Integer, Integer> own) {
    long some = own.values().stream().filter(count -> count >= 2).count();
    return name.equals(LineClass.BOLD) && some >= USUAL * issues && some >= often;
  }

  /// How many issues have more of these lines than of all that may be items besides.
  private long issuesMadeOf(Map<Integer, Integer> own) {
    Map<Integer, Integer> besides = countByIssue();
    others.forEach((issue, count) -> besides.merge(issue, count, Integer::sum));
    return own.entrySet().stream()
        .filter(e -> e.getValue() >= 2 && e.getValue() > besides.getOrDefault(e.getKey(), 0))
        .count();
  }

  /// Accepts lines that are a link each in the sections that come back and are mostly made of them.
  private void acceptInSections() {
    List<Candidate> links = lines(LineClass.LINK).lines();
    Map<Part, Integer> counts = new HashMap<>();
    links.forEach(line -> counts.merge(line.part(), 1, Integer::sum));
    Tally<String> made = new Tally<>();
    counts.forEach(
        (part, count) -> {
          boolean mostlyLinks = count >= FEWEST_LINES && count >= part.blocks().size();
          if (mostlyLinks && headings.recurs(part)) made.add(part.key(), part.issue());
        });
    for (String key : made.byCount()) {
      boolean usually = made.issues(key) * IN_SECTION >= headings.issues(key);
      if (made.issues(key) >= often && usually) linkSections.add(key);
    }
    if (linkSections.isEmpty()) return;
    List<Candidate> own =
        links.stream().filter(line -> linkSections.contains(line.part().key())).toList();
    var lines = new LineClass(LineClass.LINK, own, false);
    classes.put(LineClass.LINK, lines);
    accept(lines);
  }

  /// Takes back what turns out to stand in the notes, now that all classes are known.
  private void dropNotes() {
    List<String> notes = accepted.stream().filter(this::isAmongNotes).toList();
    if (notes.isEmpty()) return;
    notes.forEach(accepted::remove);
    places = new ItemPlaces();
    accepted.forEach(name -> places.add(lines(name).lines()));
  }

  /// Whether a class mostly has no links and mostly stands behind the linked items of another one:
  /// numbered points in the notes.
  private boolean isAmongNotes(String name) {
    LineClass own = lines(name);
    if (own.linked() * 2 >= own.size()) return false;
    var besides = new ItemPlaces();
    for (String other : accepted) if (!other.equals(name)) besides.add(lines(other).lines());
    long behind = own.lines().stream().filter(besides::isBehindLinked).count();
    return behind * 2 > own.size();
  }

  /// Whether an item's notes are open where a line of a part stands.
  boolean isOpen(Part part, int line) {
    return places.isOpen(part, line);
  }

  /// Whether a part has such items.
  boolean hasItems(Part part) {
    return places.hasItems(part);
  }

  /// Whether an item starts with a block.
  boolean isStart(Part part, Block block) {
    return places.isStart(part, block);
  }

  /// The last line where an item of a part starts; -1 where none does.
  int lastLine(Part part) {
    return places.lastLine(part);
  }

  /// Whether a section has such items, or nothing like them: a preface with an odd numbered
  /// paragraph holds none.
  ///
  /// @param all how many issues have the section
  boolean holds(String key, int all) {
    Set<Integer> with = new HashSet<>();
    for (Part part : places.parts()) if (part.key().equals(key)) with.add(part.issue());
    return with.isEmpty() || with.size() * IN_SECTION >= all;
  }

  /// How many items an issue has of these forms.
  Map<Integer, Integer> countByIssue() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String name : accepted) {
      lines(name).lines().forEach(line -> counts.merge(line.part().issue(), 1, Integer::sum));
    }
    return counts;
  }

  List<LearnedForm> forms() {
    return accepted.stream().sorted().map(name -> form(lines(name))).toList();
  }

  private LearnedForm form(LineClass lines) {
    List<Candidate> used = lines.isNumbered() ? lines.inOrder() : lines.lines();
    boolean plainToo = lines.isNumbered() && !used.stream().allMatch(Candidate::isLinked);
    var headlines = new Headlines("", plainToo);
    List<LearnedForm.Headline> templates =
        headlines.learn(used).stream().filter(h -> writes(lines, h.template())).toList();
    long below = used.stream().filter(line -> line.urlBelow() != null).count();
    return Forms.of(
        ItemForm.Kind.PARAGRAPH,
        templates,
        headlines.tags(),
        below * URL_LINES > used.size() ? Forms.urlTemplate(used) : "",
        used,
        lines.name().equals(LineClass.LINK) ? linkSections : Set.of());
  }

  /// Whether a template reads lines of this class and no sentence beside them. Without a number, a
  /// headline is told by its bold title or its link; words behind the link belong to one class
  /// only, unless they are a mark in brackets.
  private static boolean writes(LineClass lines, String template) {
    if (lines.isNumbered()) return true;
    String must = lines.name().equals(LineClass.BOLD) ? LineClass.BOLD : "({url})";
    if (!template.contains(must) || template.contains("({url}){summary}")) return false;
    return lines.name().equals(LineClass.WITH_WORDS)
        || !template.contains("{summary}")
        || Headlines.endsInBrackets(template);
  }
}
