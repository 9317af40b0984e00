package galley.learn;

import galley.issue.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the items of each part start: what stands behind the first of them is in some item's
/// notes.
final class ItemPlaces {
  private static final class Starts {
    int first = Integer.MAX_VALUE;
    int firstLinked = Integer.MAX_VALUE;
    int last = -1;
    final Set<Integer> blocks = new HashSet<>();
  }

  private static final Starts NONE = new Starts();

  private final Map<Part, Starts> starts = new HashMap<>();

  void add(List<Candidate> items) {
    for (Candidate item : items) {
      Starts own = starts.computeIfAbsent(item.part(), _ -> new Starts());
      own.first = Math.min(own.first, item.line());
      own.last = Math.max(own.last, item.line());
      own.blocks.add(item.block().first());
      if (item.isLinked()) own.firstLinked = Math.min(own.firstLinked, item.line());
    }
  }

  private Starts of(Part part) {
    return starts.getOrDefault(part, NONE);
  }

  /// The parts that have items.
  Set<Part> parts() {
    return starts.keySet();
  }

  boolean hasItems(Part part) {
    return starts.containsKey(part);
  }

  /// Whether an item stands before a line of a part.
  boolean isOpen(Part part, int line) {
    return of(part).first < line;
  }

  /// Whether an item with a link stands before a line.
  boolean isBehindLinked(Candidate candidate) {
    return of(candidate.part()).firstLinked < candidate.line();
  }

  /// Whether an item starts with a block, or inside it.
  boolean isStart(Part part, Block block) {
    return of(part).blocks.contains(block.first());
  }

  /// The last line where an item of a part starts; -1 where none does.
  int lastLine(Part part) {
    return of(part).last;
  }
}
