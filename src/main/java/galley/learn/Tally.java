package galley.learn;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was seen, how often, and in how many issues.
final class Tally<K> {
  private final Map<K, Integer> counts = new HashMap<>();
  private final Map<K, Set<Integer>> issues = new HashMap<>();

  private int total;

  void add(K value, int issue) {
    total++;
    counts.merge(value, 1, Integer::sum);
    issues.computeIfAbsent(value, _ -> new HashSet<>()).add(issue);
  }

  int count(K value) {
    return counts.getOrDefault(value, 0);
  }

  int issues(K value) {
    return issues.getOrDefault(value, Set.of()).size();
  }

  /// The last issue that it was seen in; -1 where there is none.
  int last(K value) {
    return issues.getOrDefault(value, Set.of()).stream().mapToInt(i -> i).max().orElse(-1);
  }

  /// How often anything was seen.
  int total() {
    return total;
  }

  /// How many different things were seen.
  int distinct() {
    return counts.size();
  }

  /// What was seen, the most frequent first; among equals the natural order of their text.
  List<K> byCount() {
    return counts.keySet().stream()
        .sorted(
            Comparator.<K>comparingInt(k -> -counts.getOrDefault(k, 0))
                .thenComparing(String::valueOf))
        .toList();
  }

  Optional<K> most() {
    return byCount().stream().findFirst();
  }
}
