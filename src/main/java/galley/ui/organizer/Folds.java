package galley.ui.organizer;

import galley.issue.Outline;
import galley.issue.Section;
import galley.text.TextEdit;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Which sections show only their heading: blocks do unless they were opened, others only when they
/// were closed.
///
/// @param turned the starts of the sections that are not as they are by themselves
public record Folds(Set<Integer> turned) {
  public static final Folds NONE = new Folds(Set.of());

  public Folds {
    turned = Set.copyOf(turned);
  }

  public boolean isFolded(Section section) {
    return section.block() != turned.contains(section.range().start());
  }

  public Folds toggle(Section section) {
    Set<Integer> changed = new HashSet<>(turned);
    int start = section.range().start();
    if (!changed.remove(start)) changed.add(start);
    return new Folds(changed);
  }

  /// All sections closed, or all that are no blocks open.
  public static Folds all(Outline outline, boolean folded) {
    return new Folds(
        outline.sections().stream()
            .filter(s -> folded && !s.block())
            .map(s -> s.range().start())
            .collect(Collectors.toSet()));
  }

  public boolean areAllFolded(Outline outline) {
    return outline.sections().stream().allMatch(this::isFolded);
  }

  /// The same sections after an edit.
  public Folds after(TextEdit edit) {
    return turned.isEmpty()
        ? this
        : new Folds(turned.stream().map(edit::map).collect(Collectors.toSet()));
  }
}
