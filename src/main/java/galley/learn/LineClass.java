package galley.learn;

import static java.util.Comparator.comparingInt;

import galley.issue.Block;
import galley.issue.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lines that look alike, each of which may start an item: `**1、` and `**2、` are of one class, all
/// bold lines are of another.
///
/// @param name what the lines have in common: their numbering, or one of the constants
/// @param lines in the order of the issues
/// @param listed whether they are the entries of lists proper, which follow each other
record LineClass(String name, List<Candidate> lines, boolean listed) {
  static final String BOLD = "**";
  static final String LINK = "[";

  /// A link and words on one line, which are an item only beside those that are a link alone.
  static final String WITH_WORDS = "[…";

  private static final Set<String> UNNUMBERED = Set.of(BOLD, LINK, WITH_WORDS);

  LineClass {
    lines = List.copyOf(lines);
  }

  static LineClass empty(String name) {
    return new LineClass(name, List.of(), false);
  }

  boolean isNumbered() {
    return !UNNUMBERED.contains(name);
  }

  int size() {
    return lines.size();
  }

  /// How many of the lines have a link, or a URL below them.
  int linked() {
    return (int) lines.stream().filter(Candidate::isLinked).count();
  }

  /// In how many issues they stand.
  int issues() {
    return issues(lines);
  }

  static int issues(List<Candidate> lines) {
    Set<Integer> issues = new HashSet<>();
    lines.forEach(line -> issues.add(line.part().issue()));
    return issues.size();
  }

  /// The lines whose number comes next in their part; one with a link may leave some out. Of 1, 2,
  /// 1, 3 these are 1, 2, 3.
  List<Candidate> inOrder() {
    List<Candidate> run = new ArrayList<>();
    Candidate before = null;
    int last = 0;
    for (Candidate line : lines) {
      if (before == null || !before.part().equals(line.part())) last = 0;
      int number = number(line);
      if (number == last + 1 || (line.isLinked() && number > last)) {
        run.add(line);
        last = number;
      }
      before = line;
    }
    return run;
  }

  private static int number(Candidate line) {
    return Numbers.value(line.shape().number()).orElse(0);
  }

  /// Whether the first lines of runs mostly stand right below a heading, as in a teaser; the points
  /// of an essay follow the text that they sum up.
  boolean headsSections(Titles titles) {
    List<Candidate> first = lines.stream().filter(line -> number(line) == 1).toList();
    long below = first.stream().filter(line -> isBelowHeading(line, titles)).count();
    return below * 2 > first.size();
  }

  private static boolean isBelowHeading(Candidate line, Titles titles) {
    List<Block> blocks = line.part().blocks();
    int at = Collections.binarySearch(blocks, line.block(), comparingInt(Block::first));
    // An entry of a list is no block of the part's own.
    if (at < 0 || !blocks.get(at).equals(line.block())) return false;
    return at == 0 || titles.isHeading(line.part(), blocks.get(at - 1));
  }
}
