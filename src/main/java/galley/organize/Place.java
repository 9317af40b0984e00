package galley.organize;

import galley.issue.Item;
import org.jspecify.annotations.Nullable;

/// A place for an item in a section: its marker, and what sets it apart from the place before.
///
/// @param item the item that stands there; null for a new place
/// @param gap all text between the content before and the marker: blank lines, and prose where some
///   stands between; of a section's first place nothing
record Place(@Nullable Item item, String gap, Marker marker) {
  /// Whether nothing but blank lines is before it, so that it can be taken away with them.
  boolean isPlain() {
    return gap.isBlank();
  }

  boolean looksLike(Place other) {
    return gap.equals(other.gap) && marker.equals(other.marker);
  }
}
