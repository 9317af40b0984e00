package galley.organize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The places of a section, and which of them come and go: two rules that undo each other.
///
/// An arriving item gets a new place beside where it is to stand, set apart by the gap that is in
/// use there. A leaving item takes the place along that it would get if it came back: one whose gap
/// is just that. So the way back restores every byte, also where the gaps of a section differ and
/// where prose stands between its items; only a gap that is the one of its kind is lost.
///
/// @param gap the gap of a section that shows none
record Places(List<Place> list, String gap) {
  Places {
    list = List.copyOf(list);
  }

  int size() {
    return list.size();
  }

  /// With one place more, for an item that is to stand at a position.
  Places grown(int position) {
    String between = gapInUse();
    int at = growth(position, between);
    List<Place> more = new ArrayList<>(list);
    more.add(at, new Place(null, between, list.get(at - 1).marker()));
    return new Places(more, gap);
  }

  /// With one place more behind the last.
  Places appended() {
    List<Place> more = new ArrayList<>(list);
    more.add(new Place(null, gap, list.getLast().marker()));
    return new Places(more, gap);
  }

  /// With one place less, as the item at a position leaves.
  Places shrunk(int position) {
    if (list.size() == 1) return new Places(List.of(), gap);
    return candidates(position)
        .mapToObj(this::without)
        .filter(fewer -> fewer.grown(position).looksLike(this))
        .findFirst()
        .orElseGet(() -> without(candidates(position).findFirst().orElse(list.size() - 1)));
  }

  /// The places that can go, the item's own first: with the gap before it or behind it.
  private IntStream candidates(int position) {
    return IntStream.range(1, list.size())
        .filter(k -> list.get(k).isPlain())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer k) -> k == position ? -1 : Math.abs(k - position - 1)))
        .mapToInt(Integer::intValue);
  }

  private Places without(int place) {
    List<Place> fewer = new ArrayList<>(list);
    fewer.remove(place);
    return new Places(fewer, gap);
  }

  /// Before which place a new one comes: in the run around the position that no prose divides,
  /// beside a place that is set apart as it will be. Prose stays with its neighbours.
  private int growth(int position, String between) {
    int at = Math.clamp(position, 1, list.size());
    if (!isPlain(at) && !isPlain(at - 1) && isPlain(at + 1)) at++;
    if (isSetApart(at, between) || isSetApart(at - 1, between)) return at;
    int from = at;
    while (isPlain(from - 1)) from--;
    int to = at;
    while (isPlain(to)) to++;
    for (int k = to - 1; k >= from; k--) {
      if (isSetApart(k, between)) return k;
    }
    return at;
  }

  private boolean isSetApart(int place, String between) {
    return isPlain(place) && list.get(place).gap().equals(between);
  }

  private boolean isPlain(int place) {
    return place > 0 && place < list.size() && list.get(place).isPlain();
  }

  /// The gap that most places have; of several the one that the issue uses, else the first.
  String gapInUse() {
    String best = gap;
    long most = 0;
    for (int i = 1; i < list.size(); i++) {
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

  private boolean looksLike(Places other) {
    return list.size() == other.list.size()
        && IntStream.range(0, list.size()).allMatch(i -> list.get(i).looksLike(other.list.get(i)));
  }
}
