package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Target;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where the keys move items: one place up or down in their section, or into the next one. Items
/// that are apart come together.
public final class Steps {
  private Steps() {}

  /// One place up or down; nothing where they are at that end already.
  public static Optional<Target> within(Outline outline, Collection<Item> items, boolean down) {
    int s = sectionOf(outline, items, down);
    if (s < 0) return Optional.empty();
    List<Item> all = outline.sections().get(s).items();
    List<Item> staying = all.stream().filter(i -> !items.contains(i)).toList();
    int edge = edge(all, items, down);
    int before = (int) all.stream().limit(edge).filter(staying::contains).count();
    int position = Math.clamp(before + (down ? 1 : -1L), 0, staying.size());
    boolean there = inOneRun(all, items) && position == before;
    return there ? Optional.empty() : Optional.of(new Target(s, position));
  }

  /// The start of the next section, or the end of the one before; blocks and sections of mere text
  /// are passed over.
  public static Optional<Target> across(Outline outline, Collection<Item> items, boolean down) {
    int from = sectionOf(outline, items, down);
    if (from < 0) return Optional.empty();
    int step = down ? 1 : -1;
    for (int s = from + step; s >= 0 && s < outline.sections().size(); s += step) {
      Section section = outline.sections().get(s);
      if (!takesItems(outline, section)) continue;
      return Optional.of(new Target(s, down ? 0 : section.items().size()));
    }
    return Optional.empty();
  }

  static boolean takesItems(Outline outline, Section section) {
    return !section.block()
        && (!section.items().isEmpty()
            || section.role() != null
            || outline.conventions().sections().isEmpty());
  }

  /// The section of the first item, or of the last when they go down.
  private static int sectionOf(Outline outline, Collection<Item> items, boolean down) {
    int found = -1;
    for (int s = 0; s < outline.sections().size(); s++) {
      if (outline.sections().get(s).items().stream().noneMatch(items::contains)) continue;
      if (!down) return s;
      found = s;
    }
    return found;
  }

  /// The place of the first of them, or of the last.
  private static int edge(List<Item> all, Collection<Item> items, boolean last) {
    int found = 0;
    for (int i = 0; i < all.size(); i++) {
      if (!items.contains(all.get(i))) continue;
      if (!last) return i;
      found = i;
    }
    return found;
  }

  private static boolean inOneRun(List<Item> all, Collection<Item> items) {
    int first = edge(all, items, false);
    return edge(all, items, true) - first + 1 == items.size();
  }
}
