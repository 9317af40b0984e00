package galley.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// In which order issues have their sections, and which sections most of the newest issues have.
final class SectionOrder {
  /// So many of the newest issues with sections show what is usual now.
  private static final int NEWEST = 10;

  /// By key, where each issue has the section: 0 is first and 1 is last.
  private final Map<String, List<Double>> places = new HashMap<>();

  private final Map<String, Integer> newest = new HashMap<>();
  private final int most;

  SectionOrder(List<Part> parts, Headings headings) {
    NavigableMap<Integer, List<String>> byIssue = new TreeMap<>();
    for (Part part : parts) {
      if (!headings.recurs(part)) continue;
      byIssue.computeIfAbsent(part.issue(), _ -> new ArrayList<>()).add(part.key());
    }
    byIssue.values().forEach(this::add);
    List<List<String>> last = byIssue.descendingMap().values().stream().limit(NEWEST).toList();
    for (List<String> keys : last) {
      Set<String> once = new HashSet<>(keys);
      once.forEach(key -> newest.merge(key, 1, Integer::sum));
    }
    most = last.size();
  }

  private void add(List<String> keys) {
    for (int i = 0; i < keys.size(); i++) {
      double place = keys.size() == 1 ? 0 : (double) i / (keys.size() - 1);
      places.computeIfAbsent(keys.get(i), _ -> new ArrayList<>()).add(place);
    }
  }

  /// Whether at least half of the newest issues have it.
  boolean isUsual(String key) {
    return newest.getOrDefault(key, 0) * 2 >= most;
  }

  /// Where it mostly stands, from 0 to 1; as its newest issues have it.
  double place(String key) {
    List<Double> all = places.getOrDefault(key, List.of());
    int from = Math.max(0, all.size() - NEWEST);
    return all.subList(from, all.size()).stream().mapToDouble(p -> p).average().orElse(1);
  }
}
