package galley.learn;

import galley.issue.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sorts the lines of paragraphs, and the entries of numbered lists, into classes of lines that
/// look alike. `1、` starts a plain paragraph and `1.` an entry of a list, but a writer means the
/// same by both.
final class LineClasses {
  /// How often numbered entries that follow each other have text between them, and how often none:
  /// notes that stand outside of the list make its entries headlines.
  private static final class Neighbours {
    int apart;
    int together;
  }

  private final Titles titles;
  private final Repeats repeats;
  private final Map<String, List<Candidate>> lines = new LinkedHashMap<>();
  private final Map<String, Neighbours> neighbours = new HashMap<>();

  LineClasses(Titles titles, Repeats repeats) {
    this.titles = titles;
    this.repeats = repeats;
  }

  /// The classes found, by their names.
  Map<String, LineClass> byName() {
    Map<String, LineClass> classes = new LinkedHashMap<>();
    lines.forEach((name, own) -> classes.put(name, new LineClass(name, own, isListed(name))));
    return classes;
  }

  private boolean isListed(String name) {
    Neighbours pairs = neighbours.get(name);
    return pairs != null && pairs.together >= pairs.apart;
  }

  /// Adds the lines of a part that do not repeat from issue to issue.
  void add(Part part) {
    Map<String, Integer> lastNumbers = new HashMap<>();
    boolean textBetween = false;
    for (Block block : part.blocks()) {
      if (repeats.contains(part, block)) continue;
      switch (block.kind()) {
        case PARAGRAPH -> {
          paragraph(part, block);
          textBetween = true;
        }
        case ORDERED -> {
          for (Block entry : block.entries()) {
            if (entry(part, entry, lastNumbers, textBetween)) textBetween = false;
          }
        }
        case REFERENCE, COMMENT -> {}
        default -> textBetween = true;
      }
    }
  }

  /// @return whether the entry has a number of its own
  private boolean entry(
      Part part, Block entry, Map<String, Integer> lastNumbers, boolean textBetween) {
    HeadShape shape = HeadShape.of(part.from().line(entry.first()));
    if (!shape.isNumbered() || shape.isCircled()) return false;
    String name = shape.numbering();
    int number = Integer.parseInt(shape.number());
    Integer before = lastNumbers.put(name, number);
    if (before != null && number == before + 1) {
      Neighbours pairs = neighbours.computeIfAbsent(name, _ -> new Neighbours());
      if (textBetween) pairs.apart++;
      else pairs.together++;
    }
    line(name, part, entry, entry.first(), shape);
    return true;
  }

  /// A line inside a paragraph is one only where the paragraph itself starts with one.
  private void paragraph(Part part, Block block) {
    for (int line = block.first(); line <= block.last(); line++) {
      HeadShape shape = HeadShape.of(part.from().line(line));
      String name = name(part, block, line, shape);
      if (name != null) line(name, part, block, line, shape);
      else if (line == block.first()) return;
    }
  }

  private @Nullable String name(Part part, Block block, int line, HeadShape shape) {
    if (shape.isNumbered()) return shape.numbering();
    if (shape.isBold()) return titles.isHeading(part, block) ? null : LineClass.BOLD;
    if (shape.isAllLink()) return LineClass.LINK;
    boolean withWords = shape.isLinkWithWords() && line == block.first();
    return withWords ? LineClass.WITH_WORDS : null;
  }

  private void line(String name, Part part, Block block, int line, HeadShape shape) {
    String url = shape.isLinked() ? null : HeadingForms.urlBelow(part.from(), line + 1);
    lines
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add(new Candidate(part, block, line, shape, url));
  }
}
