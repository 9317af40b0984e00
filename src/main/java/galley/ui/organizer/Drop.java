package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Target;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where something would land if it were dropped now.
///
/// @param target as gestures take it: the position after what is moved has been taken out
/// @param line the insertion line is above the row with this number, or below the last
public record Drop(Target target, int line) {
  /// A drop on a row.
  ///
  /// On an item it lands before or behind it; on a heading at the section's start, or at its end
  /// where the section is folded; on text inside a section behind the item before that text. On a
  /// block, and on text before the first section, nothing can land.
  ///
  /// @param lower whether the pointer is over the lower half of the row
  /// @param moved the items that are dragged, if they are items of this issue
  public static Optional<Drop> at(
      Outline outline, List<Row> rows, int row, boolean lower, Collection<Item> moved) {
    if (rows.isEmpty()) return Optional.empty();
    int at = Math.clamp(row, 0, rows.size() - 1);
    return switch (rows.get(at)) {
      case Row.Entry e ->
          Optional.of(drop(outline, e.section(), e.position() + (lower ? 1 : 0), lower, at, moved));
      case Row.Heading h when h.of().block() -> Optional.empty();
      case Row.Heading h ->
          Optional.of(
              drop(outline, h.section(), h.folded() ? h.of().items().size() : 0, true, at, moved));
      case Row.Vacant v -> Optional.of(drop(outline, v.section(), 0, true, at, moved));
      case Row.Prose _, Row.Aside _ ->
          at == 0 ? Optional.empty() : at(outline, rows, at - 1, true, moved);
    };
  }

  private static Drop drop(
      Outline outline, int section, int position, boolean below, int row, Collection<Item> moved) {
    return new Drop(target(outline, section, position, moved), below ? row + 1 : row);
  }

  /// A drop below all rows: the end of the last section that takes items.
  public static Optional<Drop> below(Outline outline, List<Row> rows, Collection<Item> moved) {
    for (int at = rows.size() - 1; at >= 0; at--) {
      switch (rows.get(at)) {
        case Row.Heading h when h.of().block() -> {}
        case Row.Heading h -> {
          return Optional.of(drop(outline, h.section(), h.of().items().size(), true, at, moved));
        }
        case Row.Entry _, Row.Vacant _ -> {
          return at(outline, rows, at, true, moved);
        }
        case Row.Prose _, Row.Aside _ -> {}
      }
    }
    return Optional.empty();
  }

  /// The end of a section, for the rail; nothing for a block.
  public static Optional<Target> intoSection(Outline outline, int section, Collection<Item> moved) {
    Section into = outline.sections().get(section);
    return into.block()
        ? Optional.empty()
        : Optional.of(target(outline, section, into.items().size(), moved));
  }

  /// Positions are given to gestures as they are after the moved items have been taken out.
  private static Target target(Outline outline, int section, int position, Collection<Item> moved) {
    long before =
        outline.sections().get(section).items().stream()
            .limit(position)
            .filter(moved::contains)
            .count();
    return new Target(section, position - (int) before);
  }
}
