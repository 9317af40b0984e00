package galley.ui.organizer;

import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a section can go: among those of its level under the same heading, blocks passed over.
///
/// @param numbers those sections' numbers in the outline, in order
/// @param from the section's own place among them, or -1 where it stays
public record SectionOrder(Outline outline, List<Integer> numbers, int from) {
  public static SectionOrder of(Outline outline, int section) {
    List<Section> sections = outline.sections();
    Section meant = sections.get(section);
    if (meant.heading() == null || meant.block()) return new SectionOrder(outline, List.of(), -1);
    List<Integer> numbers = new ArrayList<>();
    int first = section;
    while (first > 0 && sections.get(first - 1).level() >= meant.level()) first--;
    for (int s = first; s < sections.size() && sections.get(s).level() >= meant.level(); s++) {
      if (sections.get(s).level() == meant.level() && !sections.get(s).block()) numbers.add(s);
    }
    return new SectionOrder(outline, List.copyOf(numbers), numbers.indexOf(section));
  }

  /// The number to move it to for one place up or down; nothing at that end.
  public Optional<Integer> step(boolean down) {
    int to = from + (down ? 1 : -1);
    return from < 0 || to < 0 || to >= numbers.size()
        ? Optional.empty()
        : Optional.of(numbers.get(to));
  }

  /// A drop on a row: on its way up the section lands before the one that the row is in, on its way
  /// down behind it, but before it on the upper half of its heading.
  ///
  /// @return the target's section is the number to move it to; its position means nothing
  public Optional<Drop> at(List<Row> rows, int row, boolean lower) {
    if (rows.isEmpty() || from < 0) return Optional.empty();
    int over = over(rows.get(Math.clamp(row, 0, rows.size() - 1)));
    if (over < 0) return Optional.empty();
    boolean heading =
        rows.get(Math.clamp(row, 0, rows.size() - 1)) instanceof Row.Heading h
            && h.section() == numbers.get(over);
    int place = (heading && !lower) || over < from ? over : over + 1;
    int to = place > from ? place - 1 : place;
    if (to == from) return Optional.empty();
    return Optional.of(new Drop(new Target(numbers.get(to), 0), line(rows, place)));
  }

  /// Which of the sections a row is in, groups included; -1 where it is in none of them.
  private int over(Row row) {
    int at = row.range().start();
    int found = -1;
    for (int i = 0; i < numbers.size(); i++) {
      if (start(numbers.get(i)) <= at && at < end(i)) found = i;
    }
    return found;
  }

  private int start(int section) {
    return outline.sections().get(section).range().start();
  }

  /// Where one of them ends with its groups: at the next that is not deeper.
  private int end(int place) {
    int level = outline.sections().get(numbers.get(place)).level();
    for (int s = numbers.get(place) + 1; s < outline.sections().size(); s++) {
      if (outline.sections().get(s).level() <= level) return start(s);
    }
    return outline.text().length();
  }

  private int line(List<Row> rows, int place) {
    int at = place < numbers.size() ? start(numbers.get(place)) : end(place - 1);
    for (int i = 0; i < rows.size(); i++) if (rows.get(i).range().start() >= at) return i;
    return rows.size();
  }
}
