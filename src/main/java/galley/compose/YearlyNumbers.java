package galley.compose;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether a publication counts its issues anew every year: after 2025's number 14 came 2026's
/// number 1. One year alone tells nothing, and is taken for a count that goes on.
final class YearlyNumbers {
  private YearlyNumbers() {}

  static boolean are(Collection<Known> issues) {
    Map<Integer, BigInteger> least = new TreeMap<>();
    Map<Integer, BigInteger> most = new TreeMap<>();
    for (Known issue : issues) {
      Optional<BigInteger> number = issue.number();
      Optional<Integer> year = issue.year();
      if (number.isEmpty() || year.isEmpty()) continue;
      least.merge(year.get(), number.get(), BigInteger::min);
      most.merge(year.get(), number.get(), BigInteger::max);
    }
    List<Integer> years = List.copyOf(least.keySet());
    int anew = 0;
    for (int i = 1; i < years.size(); i++) {
      BigInteger first = least.getOrDefault(years.get(i), BigInteger.ZERO);
      BigInteger last = most.getOrDefault(years.get(i - 1), BigInteger.ZERO);
      if (first.compareTo(last) <= 0) anew++;
    }
    return anew > 0 && anew * 2 > years.size() - 1;
  }
}
