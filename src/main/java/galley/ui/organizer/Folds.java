package galley.ui.organizer;

import galley.issue.Outline;
import galley.issue.Section;
import galley.text.TextEdit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which sections show only their heading: blocks do unless they were opened, others only when they
/// were closed.
///
/// A section is known by its place, which is followed through every edit, and by its heading where
/// it was moved as a whole or the file was read again.
///
/// @param turned the starts of the sections that are not as they are by themselves, each with its
///   heading as it stands in the text
public record Folds(Map<Integer, String> turned) {
  public static final Folds NONE = new Folds(Map.of());

  public Folds {
    turned = Map.copyOf(turned);
  }

  public boolean isFolded(Section section) {
    return section.block() != turned.containsKey(section.range().start());
  }

  public Folds toggle(Section section) {
    Map<Integer, String> changed = new HashMap<>(turned);
    int start = section.range().start();
    if (changed.remove(start) == null) changed.put(start, section.headingRaw());
    return new Folds(changed);
  }

  /// All sections closed, or all that are no blocks open.
  public static Folds all(Outline outline, boolean folded) {
    Map<Integer, String> turned = new HashMap<>();
    for (Section section : outline.sections()) {
      if (folded && !section.block()) turned.put(section.range().start(), section.headingRaw());
    }
    return new Folds(turned);
  }

  public boolean areAllFolded(Outline outline) {
    return outline.sections().stream().allMatch(this::isFolded);
  }

  /// The same sections after an edit; what is inserted right before one does not take its place.
  public Folds after(TextEdit edit) {
    if (turned.isEmpty()) return this;
    Map<Integer, String> moved = new HashMap<>();
    turned.forEach((start, heading) -> moved.put(edit.map(start + 1) - 1, heading));
    return new Folds(moved);
  }

  /// The same sections in a new reading. One that is not where it should be is looked for by its
  /// heading, and waits where it was while nobody else has that heading: somebody is typing in it.
  public Folds in(Outline outline) {
    if (turned.isEmpty()) return this;
    Map<Integer, String> found = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    turned.forEach(
        (start, heading) -> {
          if (at(outline, start).stream().noneMatch(s -> s.headingRaw().equals(heading))) return;
          found.put(start, heading);
          taken.add(start);
        });
    turned.forEach(
        (start, heading) -> {
          if (taken.contains(start)) return;
          List<Section> same =
              outline.sections().stream()
                  .filter(s -> s.headingRaw().equals(heading))
                  .filter(s -> !taken.contains(s.range().start()))
                  .toList();
          if (same.size() == 1) {
            found.put(same.getFirst().range().start(), heading);
          } else {
            List<Section> here = at(outline, start);
            found.putIfAbsent(start, here.isEmpty() ? heading : here.getFirst().headingRaw());
          }
        });
    return new Folds(found);
  }

  private static List<Section> at(Outline outline, int start) {
    return outline.sections().stream().filter(s -> s.range().start() == start).toList();
  }
}
