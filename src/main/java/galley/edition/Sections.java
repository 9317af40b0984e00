package galley.edition;

import galley.issue.Outline;
import galley.issue.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which section of one edition is which of the other: the one that most of its items are in, or
/// that has its role, its emoji or its heading, or at last its place among those with items.
final class Sections {
  private final Map<Integer, Integer> other = new HashMap<>();
  private final Map<Integer, Integer> one = new HashMap<>();

  /** Two sections that may belong together, and what speaks for it. */
  private record Candidate(int one, int other, int pairs, int signs, int apart) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingInt(Candidate::pairs)
            .thenComparingInt(Candidate::signs)
            .reversed()
            .thenComparingInt(Candidate::apart)
            .thenComparingInt(Candidate::one)
            .thenComparingInt(Candidate::other);
  }

  /// @param pairs the items that are known to belong together
  static Sections of(Outline one, Outline other, List<? extends Row.Pair> pairs) {
    Map<Candidate, Integer> counts = new HashMap<>();
    for (Row.Pair pair : pairs) {
      var key = new Candidate(pair.one().section(), pair.other().section(), 0, 0, 0);
      counts.merge(key, 1, Integer::sum);
    }
    List<Candidate> candidates = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < one.sections().size(); i++) {
      Section mine = one.sections().get(i);
      if (one.isTitle(mine)) continue;
      int also = 0;
      for (int j = 0; j < other.sections().size(); j++) {
        Section theirs = other.sections().get(j);
        if (other.isTitle(theirs)) continue;
        int common = counts.getOrDefault(new Candidate(i, j, 0, 0, 0), 0);
        int signs = signs(mine, theirs);
        boolean filled = !mine.items().isEmpty() && !theirs.items().isEmpty();
        if (common > 0 || signs > 0 || filled) {
          candidates.add(new Candidate(i, j, common, signs, Math.abs(at - also)));
        }
        if (!theirs.items().isEmpty()) also++;
      }
      if (!mine.items().isEmpty()) at++;
    }
    candidates.sort(Candidate.BEST_FIRST);
    var sections = new Sections();
    candidates.forEach(it -> sections.join(it.one, it.other));
    return sections;
  }

  private void join(int mine, int theirs) {
    if (other.containsKey(mine) || one.containsKey(theirs)) return;
    other.put(mine, theirs);
    one.put(theirs, mine);
  }

  Optional<Integer> ofOther(int section) {
    return Optional.ofNullable(other.get(section));
  }

  Optional<Integer> ofOne(int section) {
    return Optional.ofNullable(one.get(section));
  }

  Map<Integer, Integer> all() {
    return Map.copyOf(other);
  }

  private static int signs(Section mine, Section theirs) {
    String role = mine.role();
    int signs = role != null && role.equals(theirs.role()) ? 2 : 0;
    String heading = mine.heading();
    String also = theirs.heading();
    if (heading == null || also == null) return heading == null && also == null ? 2 : signs;
    Set<Integer> symbols = new HashSet<>(symbols(heading));
    symbols.retainAll(symbols(also));
    return signs + (symbols.isEmpty() ? 0 : 2) + (heading.equals(also) ? 1 : 0);
  }

  /// The emoji of a heading.
  private static Set<Integer> symbols(@Nullable String heading) {
    Set<Integer> symbols = new HashSet<>();
    if (heading == null) return symbols;
    heading
        .codePoints()
        .filter(c -> Character.getType(c) == Character.OTHER_SYMBOL)
        .forEach(symbols::add);
    return symbols;
  }
}
