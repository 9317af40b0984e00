package galley.edit;

import galley.text.TextRange;
import java.util.List;

/// What was found in a text, in order, none overlapping another.
public record Finds(List<TextRange> ranges) {
  public static final Finds NONE = new Finds(List.of());

  public Finds {
    ranges = List.copyOf(ranges);
  }

  public int count() {
    return ranges.size();
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  public TextRange get(int index) {
    return ranges.get(index);
  }

  /// Which find a range is exactly; -1 if it is none.
  public int indexOf(TextRange range) {
    int at = firstFrom(range.start());
    return at < count() && get(at).equals(range) ? at : -1;
  }

  /// The first find that starts at an offset or behind it; their number where none does.
  public int firstFrom(int offset) {
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).start() < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /// The first find that ends behind an offset; their number where none does.
  public int firstEndingBehind(int offset) {
    int at = firstFrom(offset);
    return at > 0 && get(at - 1).end() > offset ? at - 1 : at;
  }

  /// The find after what is selected, round and round.
  public TextRange after(TextRange selection) {
    int current = indexOf(selection);
    int next = current >= 0 ? current + 1 : firstFrom(selection.end());
    return get(next % count());
  }

  /// The find before what is selected, round and round.
  public TextRange before(TextRange selection) {
    return get(Math.floorMod(firstFrom(selection.start()) - 1, count()));
  }
}
