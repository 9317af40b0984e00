package galley.organize;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.ArrayList;
import java.util.List;

/// A section becomes two: a new heading of the same level comes before an item. Prose goes with the
/// items that it stands among.
final class SectionSplit {
  private SectionSplit() {}

  /// @param itemPosition the first item of the new section, from 1
  static Outcome split(Outline outline, int section, int itemPosition, String name) {
    Section meant = outline.sections().get(section);
    if (itemPosition < 1 || itemPosition >= meant.items().size()) {
      return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    }
    Item first = meant.items().get(itemPosition);
    String heading = Headings.write(outline, name.strip(), meant.level());
    List<Replacement> replacements = new ArrayList<>();
    replacements.add(Sections.inserted(outline, first.range().start(), heading));
    int at = first.range().start();
    if (outline.conventions().restart() == Conventions.Restart.SECTION) {
      replacements.addAll(shifted(outline, meant, itemPosition));
    }
    return Shape.of(outline)
        .with(
            parts -> {
              Shape.Part part = parts.remove(section + 1);
              int rest =
                  (int)
                      outline.regions().stream()
                          .filter(r -> meant.range().contains(r.range()) && r.range().start() < at)
                          .filter(r -> Shape.isRest(r.kind()))
                          .count();
              parts.add(
                  section + 1,
                  new Shape.Part(
                      part.heading(),
                      part.contents().subList(0, itemPosition),
                      part.rest().subList(0, rest)));
              parts.add(
                  section + 2,
                  new Shape.Part(
                      heading,
                      part.contents().subList(itemPosition, part.contents().size()),
                      part.rest().subList(rest, part.rest().size())));
              return parts;
            })
        .check(
            outline,
            new TextEdit(outline.text(), replacements),
            after -> Sections.start(after, section + 1));
  }

  /// The numbers behind a split, as if the section started there.
  private static List<Replacement> shifted(Outline outline, Section section, int from) {
    List<Item> numbered = Numbering.numbered(section);
    List<Integer> numbers = numbered.stream().map(i -> Numbering.number(i, outline)).toList();
    int split = numbered.indexOf(section.items().get(from));
    if (split < 0) return List.of();
    int by = numbers.get(split) - numbers.getFirst();
    return Numbering.renumber(
        outline, section, at -> at < split ? numbers.get(at) : numbers.get(at) - by);
  }
}
