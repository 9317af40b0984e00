package galley.organize;

import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Moves boilerplate and prose, which no other gesture ever moves.
public final class Blocks {
  private Blocks() {}

  /// Moves a run of boilerplate, prose or comment, or by its heading a section that is boilerplate.
  ///
  /// @param position the number of the section before which it is to stand; the count of sections
  ///   for the end of the issue
  public static Outcome move(Outline outline, Region region, int position) {
    int number = Math.clamp(position, 0, outline.sections().size());
    if (!outline.regions().contains(region)) {
      return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    }
    return switch (region.kind()) {
      case BLOCK, PROSE, COMMENT -> move(outline, region.range(), number, line(outline, region));
      case HEADING -> {
        int section = section(outline, region.range().start());
        yield section >= 0 && outline.sections().get(section).block()
            ? moveSection(outline, section, number)
            : new Outcome.Refused(Outcome.Reason.NOT_A_BLOCK);
      }
      case ITEM, FRONT_MATTER, REFERENCES, BLANK -> new Outcome.Refused(Outcome.Reason.NOT_A_BLOCK);
    };
  }

  private static Outcome move(Outline outline, TextRange range, int number, String line) {
    int from = section(outline, range.start()) + 1;
    Shape promised =
        Shape.of(outline)
            .with(
                parts -> {
                  parts.set(from, without(parts.get(from), line, index(outline, range)));
                  Shape.Part to = parts.get(number);
                  List<String> rest = new ArrayList<>(to.rest());
                  rest.add(line);
                  parts.set(number, new Shape.Part(to.heading(), to.contents(), rest));
                  return parts;
                });
    return moved(outline, range, number, promised);
  }

  private static Outcome moveSection(Outline outline, int section, int number) {
    Shape promised =
        Shape.of(outline)
            .with(
                parts -> {
                  Shape.Part part = parts.remove(section + 1);
                  parts.add(number > section ? number : number + 1, part);
                  return parts;
                });
    return moved(outline, outline.sections().get(section).range(), number, promised);
  }

  private static Outcome moved(Outline outline, TextRange range, int number, Shape promised) {
    String text = outline.text();
    var gaps = new Gaps(outline);
    boolean last = number == outline.sections().size();
    int to = last ? text.length() : outline.sections().get(number).range().start();
    if (range.start() <= to && to <= gaps.behind(range.end())) {
      return new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE);
    }
    int start = gaps.before(range.start());
    int end = gaps.before(range.end());
    var gone =
        start == 0
            ? Replacement.of(range.start(), gaps.behind(end), "")
            : Replacement.of(start, end, "");
    String lines = text.substring(range.start(), end);
    var edit = TextEdit.of(text, gone, Sections.inserted(outline, to, lines));
    return promised.check(
        outline, edit, after -> List.of(after.text().indexOf(lines, edit.map(to))));
  }

  private static Shape.Part without(Shape.Part part, String line, int index) {
    List<String> rest = new ArrayList<>(part.rest());
    if (!rest.remove(index).equals(line)) throw new IllegalStateException(line);
    return new Shape.Part(part.heading(), part.contents(), rest);
  }

  /// Which of its part's runs of lines starts here.
  private static int index(Outline outline, TextRange range) {
    int section = section(outline, range.start());
    int from = section < 0 ? 0 : outline.sections().get(section).range().start();
    return (int)
        outline.regions().stream()
            .filter(r -> from <= r.range().start() && r.range().start() < range.start())
            .filter(r -> Shape.isRest(r.kind()))
            .count();
  }

  private static String line(Outline outline, Region region) {
    return Shape.line(region, outline.text());
  }

  private static int section(Outline outline, int offset) {
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      if (section.range().contains(offset)) return s;
    }
    return -1;
  }
}
