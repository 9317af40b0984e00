package galley.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// The longest part of a list whose values only grow: what both editions have in one order, so that
/// of `1 2 5 3 4` the 5 has moved and no other.
final class Increasing {
  private Increasing() {}

  /// Patience sorting: each value ends a run of its length as low as can be.
  static <T> List<T> of(List<T> all, ToIntFunction<T> value) {
    int[] lowest = new int[all.size()];
    int[] before = new int[all.size()];
    int length = 0;
    for (int i = 0; i < all.size(); i++) {
      int own = value.applyAsInt(all.get(i));
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (value.applyAsInt(all.get(lowest[middle])) < own) low = middle + 1;
        else high = middle;
      }
      before[i] = low == 0 ? -1 : lowest[low - 1];
      lowest[low] = i;
      if (low == length) length++;
    }
    List<T> longest = new ArrayList<>(length);
    for (int i = length == 0 ? -1 : lowest[length - 1]; i >= 0; i = before[i]) {
      longest.add(all.get(i));
    }
    return longest.reversed();
  }
}
