package galley.ui.organizer;

import galley.issue.Outline;
import galley.issue.Section;
import galley.text.TextEdit;
import galley.ui.session.SectionMarks;

/// Which sections show only their heading: blocks do unless they were opened, others only when they
/// were closed.
///
/// @param turned the sections that are not as they are by themselves
public record Folds(SectionMarks turned) {
  public static final Folds NONE = new Folds(SectionMarks.NONE);

  public boolean isFolded(Section section) {
    return section.block() != turned.has(section);
  }

  public Folds toggle(Section section) {
    return new Folds(turned.toggle(section));
  }

  /// All sections closed, or all that are no blocks open.
  public static Folds all(Outline outline, boolean folded) {
    return folded
        ? new Folds(SectionMarks.of(outline.sections().stream().filter(s -> !s.block()).toList()))
        : NONE;
  }

  public boolean areAllFolded(Outline outline) {
    return outline.sections().stream().allMatch(this::isFolded);
  }

  /// The same sections after an edit.
  public Folds after(TextEdit edit) {
    return new Folds(turned.after(edit));
  }

  /// The same sections in a new reading.
  public Folds in(Outline outline) {
    return new Folds(turned.in(outline));
  }
}
