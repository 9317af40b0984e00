package galley.edition;

import java.util.List;
import java.util.Optional;

/// One line of a comparison: two items that belong together, or one that stands alone.
public sealed interface Row {
  /// Two items that say the same.
  ///
  /// @param by why they belong together
  record Pair(Spot one, Spot other, By by, List<Difference> differences) implements Row {
    public Pair {
      differences = List.copyOf(differences);
    }

    public boolean differs(Difference.Kind kind) {
      return differences.stream().anyMatch(d -> d.kind() == kind);
    }

    /// Whether they stand at different places: in other sections, or in another order.
    public boolean isOutOfPlace() {
      return differs(Difference.Kind.SECTION) || differs(Difference.Kind.ORDER);
    }
  }

  /// An item of the first edition that the other one lacks.
  record Missing(Spot one) implements Row {}

  /// An item that only the other edition has.
  record Added(Spot other) implements Row {}

  /// How two items were found to belong together.
  enum By {
    /** Their titles lead to the same page. */
    LINK,
    /** They stand at the same place, between pairs. */
    ORDER,
    /** They have the same names, figures and links, at another place. */
    WORDS
  }

  /// The item of the first edition, if it has one.
  default Optional<Spot> ofOne() {
    return switch (this) {
      case Pair pair -> Optional.of(pair.one());
      case Missing missing -> Optional.of(missing.one());
      case Added _ -> Optional.empty();
    };
  }

  /// The item of the other edition, if it has one.
  default Optional<Spot> ofOther() {
    return switch (this) {
      case Pair pair -> Optional.of(pair.other());
      case Missing _ -> Optional.empty();
      case Added added -> Optional.of(added.other());
    };
  }

  /// Whether it is a pair in which nothing differs.
  default boolean agrees() {
    return this instanceof Pair pair && pair.differences().isEmpty();
  }

  /// The same, seen from the other edition.
  default Row swapped() {
    return switch (this) {
      case Pair(Spot one, Spot other, By by, List<Difference> differences) ->
          new Pair(other, one, by, differences.stream().map(Difference::swapped).toList());
      case Missing(Spot one) -> new Added(one);
      case Added(Spot other) -> new Missing(other);
    };
  }
}
