package galley.organize;

import galley.issue.Item;
import org.jspecify.annotations.Nullable;

/// A place for an item in a section.
///
/// @param item the item that stands there; null for a new place
record Place(@Nullable Item item, Look look) {
  String gap() {
    return look.gap();
  }

  Marker marker() {
    return look.marker();
  }

  /// Whether nothing but blank lines is before it, so that it can be taken away with them.
  boolean isPlain() {
    return gap().isBlank();
  }
}
