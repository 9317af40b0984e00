package galley.edition;

import java.util.List;

/// One thing in which the two items of a pair differ although a translation would not make them.
///
/// @param one what only the first edition has: URLs as written; empty for places
/// @param other what only the other edition has
public record Difference(Kind kind, List<String> one, List<String> other) {
  /** What differs. */
  public enum Kind {
    /** What the title leads to. */
    TITLE_LINK,
    /** Links beside the title's. */
    LINKS,
    IMAGES,
    /** The sections that the two stand in do not belong together. */
    SECTION,
    /** The two stand among the same items in another order. */
    ORDER
  }

  public Difference {
    one = List.copyOf(one);
    other = List.copyOf(other);
  }

  static Difference ofPlace(Kind kind) {
    return new Difference(kind, List.of(), List.of());
  }

  Difference swapped() {
    return new Difference(kind, other, one);
  }
}
