package galley.organize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The places of a section, and which of them come and go: two rules that undo each other.
///
/// An arriving item gets a new place where it is to stand. A leaving item takes the place along
/// that it would get if it came back. Prose stays where it is, with its neighbours: only a place
/// with nothing but blank lines before it comes or goes.
record Places(List<Place> list) {
  Places {
    list = List.copyOf(list);
  }

  int size() {
    return list.size();
  }

  /// With one place more, before the one with that number.
  Places with(int number, Place place) {
    List<Place> more = new ArrayList<>(list);
    more.add(number, place);
    return new Places(more);
  }

  Places without(int number) {
    List<Place> fewer = new ArrayList<>(list);
    fewer.remove(number);
    return new Places(fewer);
  }

  /// Which place is new when an item comes to a position. Depends on nothing but where prose
  /// stands.
  int comes(int position) {
    int at = Math.clamp(position, Math.min(1, size()), size());
    return !isPlain(at) && !isPlain(at - 1) && isPlain(at + 1) ? at + 1 : at;
  }

  /// Which place goes when the item at a position leaves: the one that would come back with it;
  /// where prose is on both its sides, the nearest that can go.
  int goes(int position) {
    if (size() == 1) return 0;
    List<Integer> candidates = candidates(position);
    return candidates.stream()
        .filter(k -> without(k).comes(position) == k)
        .findFirst()
        .orElse(candidates.isEmpty() ? size() - 1 : candidates.getFirst());
  }

  /// The places that can go, the item's own first: with the gap before it or behind it.
  private List<Integer> candidates(int position) {
    return IntStream.range(1, size())
        .filter(this::isPlain)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer k) -> k == position ? -1 : Math.abs(k - position - 1)))
        .toList();
  }

  private boolean isPlain(int place) {
    return place > 0 && place < size() && list.get(place).isPlain();
  }

  /// The gap that most places have; of several that one, else the first.
  ///
  /// @param gap the gap of a section that shows none
  String gapInUse(String gap) {
    String best = gap;
    long most = 0;
    for (int i = 1; i < size(); i++) {
      String candidate = list.get(i).gap();
      if (!list.get(i).isPlain()) continue;
      long count = list.stream().skip(1).filter(p -> p.gap().equals(candidate)).count();
      if (count > most || (count == most && candidate.equals(gap))) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }
}
