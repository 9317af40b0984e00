package galley.organize;

import galley.issue.Item;
import java.util.List;

/// What a section is to hold.
///
/// @param contents all of it, in order
/// @param left the positions of the items that leave it, in order
/// @param first the position at which the first of those that arrive is to stand
record Filling(List<Content> contents, List<Integer> left, int first) {
  Filling {
    contents = List.copyOf(contents);
    left = List.copyOf(left);
  }

  /// The section's own items, all in their places.
  static Filling kept(List<Item> items, String text) {
    return new Filling(items.stream().map(i -> Content.of(i, text)).toList(), List.of(), 0);
  }
}
