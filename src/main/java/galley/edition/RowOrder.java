package galley.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts rows in the order of the first edition.
final class RowOrder {
  private static final Comparator<Spot> BY_PLACE =
      Comparator.comparingInt(Spot::section).thenComparingInt(Spot::position);

  private RowOrder() {}

  /// What only the other edition has comes behind the item that it stands behind there, and before
  /// all where it is the first.
  static List<Row> of(List<Row> rows) {
    Map<Spot, List<Row>> behind = new HashMap<>();
    List<Row> ordered = new ArrayList<>();
    Spot last = null;
    for (Row row : sorted(rows, true)) {
      if (row instanceof Row.Pair pair) last = pair.one();
      else if (last == null) ordered.add(row);
      else behind.computeIfAbsent(last, _ -> new ArrayList<>()).add(row);
    }
    for (Row row : sorted(rows, false)) {
      ordered.add(row);
      row.ofOne().ifPresent(spot -> ordered.addAll(behind.getOrDefault(spot, List.of())));
    }
    return ordered;
  }

  private static List<Row> sorted(List<Row> rows, boolean byOther) {
    return rows.stream()
        .filter(row -> (byOther ? row.ofOther() : row.ofOne()).isPresent())
        .sorted(
            Comparator.comparing(
                row -> (byOther ? row.ofOther() : row.ofOne()).orElseThrow(), BY_PLACE))
        .toList();
  }
}
