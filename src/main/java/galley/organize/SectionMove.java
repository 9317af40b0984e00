package galley.organize;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Moves a section among those of its level under the same heading, as items move among places: the
/// blank lines and the boilerplate between sections stay, the sections with their groups travel.
/// Sections that are boilerplate keep their place. Numbers that run through the issue run on.
final class SectionMove {
  /// A section with the deeper ones behind it.
  ///
  /// @param last the number of the section after the last of them
  /// @param body its text, without what stays
  /// @param tail how many runs of lines at its end stay
  private record Unit(int first, int last, TextRange body, int tail) {}

  private final Outline outline;
  private final List<Unit> units;

  private SectionMove(Outline outline, int section) {
    this.outline = outline;
    this.units = siblings(section);
  }

  static Outcome move(Outline outline, int section, int position) {
    return new SectionMove(outline, section).to(section, position);
  }

  private Outcome to(int section, int position) {
    int from = rank(section);
    int to = position >= outline.sections().size() ? units.size() - 1 : rank(position);
    if (from < 0 || to < 0) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    if (from == to) return new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE);
    List<Unit> order = new ArrayList<>(units);
    order.add(to, order.remove(from));
    List<Replacement> replacements = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      String body = order.get(i).body().in(outline.text());
      replacements.add(new Replacement(units.get(i).body(), body));
    }
    int number = units.getFirst().first();
    for (Unit unit : order.subList(0, to)) number += unit.last() - unit.first();
    for (Unit unit : units.subList(0, to)) number += gapBehind(unit);
    int landed = number;
    Shape promised = promised(order);
    TextEdit edit = numbered(new TextEdit(outline.text(), replacements));
    return promised.check(outline, edit, after -> Sections.start(after, landed));
  }

  /// How many boilerplate sections stand between a unit and the next.
  private int gapBehind(Unit unit) {
    int next = units.indexOf(unit) + 1;
    return next < units.size() ? units.get(next).first() - unit.last() : 0;
  }

  private int rank(int section) {
    for (int i = 0; i < units.size(); i++) if (units.get(i).first() == section) return i;
    return -1;
  }

  private List<Unit> siblings(int section) {
    List<Section> sections = outline.sections();
    int level = sections.get(section).level();
    int from = section;
    while (from > 0 && sections.get(from - 1).level() >= level) from--;
    int to = section;
    while (to < sections.size() && sections.get(to).level() >= level) to++;
    List<Unit> found = new ArrayList<>();
    for (int s = from; s < to; s++) {
      if (sections.get(s).level() != level || sections.get(s).block()) continue;
      int last = s + 1;
      while (last < to && sections.get(last).level() > level) last++;
      found.add(unit(s, last));
    }
    return found;
  }

  private Unit unit(int first, int last) {
    int start = outline.sections().get(first).range().start();
    int end = outline.sections().get(last - 1).range().end();
    int tail = 0;
    for (Region region : outline.regions().reversed()) {
      if (region.range().start() >= end) continue;
      boolean stays = region.kind() == Region.Kind.BLOCK || region.kind() == Region.Kind.REFERENCES;
      if (!stays && region.kind() != Region.Kind.BLANK) break;
      end = region.range().start();
      if (stays) tail++;
    }
    return new Unit(first, last, new TextRange(start, new Gaps(outline).before(end)), tail);
  }

  private Shape promised(List<Unit> order) {
    return Shape.of(outline)
        .with(
            parts -> {
              List<Shape.Part> moved =
                  new ArrayList<>(parts.subList(0, units.getFirst().first() + 1));
              for (int i = 0; i < units.size(); i++) {
                Unit place = units.get(i);
                Unit unit = order.get(i);
                moved.addAll(parts.subList(unit.first() + 1, unit.last()));
                moved.add(withTail(parts.get(unit.last()), unit, parts.get(place.last()), place));
                int next = i + 1 < units.size() ? units.get(i + 1).first() + 1 : parts.size();
                moved.addAll(parts.subList(place.last() + 1, next));
              }
              return moved;
            });
  }

  private static Shape.Part withTail(Shape.Part part, Unit unit, Shape.Part at, Unit place) {
    List<String> rest = new ArrayList<>(part.rest().subList(0, part.rest().size() - unit.tail()));
    rest.addAll(at.rest().subList(at.rest().size() - place.tail(), at.rest().size()));
    return new Shape.Part(part.heading(), part.contents(), rest);
  }

  /// The edit, with the numbers of the whole issue in their new order where they ran through it.
  private TextEdit numbered(TextEdit edit) {
    if (!Numbering.runsThrough(outline)) return edit;
    List<Item> items =
        outline.sections().stream().flatMap(s -> Numbering.numbered(s).stream()).toList();
    if (items.isEmpty()) return edit;
    Outline moved = Outline.parse(edit.after(), outline.conventions());
    List<Replacement> numbers = new ArrayList<>();
    int next = Numbering.number(items.getFirst(), outline);
    for (Section section : moved.sections()) {
      int first = next;
      numbers.addAll(Numbering.renumber(moved, section, at -> first + at));
      next += Numbering.numbered(section).size();
    }
    return TextEdit.between(edit.before(), new TextEdit(moved.text(), numbers).after());
  }
}
