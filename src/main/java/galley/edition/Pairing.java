package galley.edition;

import galley.issue.Item;
import galley.issue.Outline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which item of one edition is which item of the other, worked out from the two texts alone.
///
/// Items are paired by what their titles lead to; what is left, by order between those pairs and
/// within the sections that belong together; and what is left then, by what only the two of them
/// have in common. Two items that lead to different pages are a pair only if they have enough in
/// common: a link can differ, as where there is a translation of the page, but another page is
/// mostly another item.
///
/// Laws: an issue paired with itself has nothing but pairs that agree; `of(b, a)` is `of(a, b)`
/// [#swapped()], but for the order of rows.
///
/// @param rows in the order of the first edition; what only the other one has stands behind what it
///   stands behind there
/// @param sections section of the first edition → the one of the other that belongs to it
public record Pairing(Outline one, Outline other, List<Row> rows, Map<Integer, Integer> sections) {
  public Pairing {
    rows = List.copyOf(rows);
    sections = Map.copyOf(sections);
  }

  public static Pairing of(Outline one, Outline other) {
    // Where two pairings are as good, both ways round must choose the same one.
    return one.text().compareTo(other.text()) > 0
        ? new Pairer(other, one).pair().swapped()
        : new Pairer(one, other).pair();
  }

  public Stream<Row.Pair> pairs() {
    return rows.stream().filter(Row.Pair.class::isInstance).map(Row.Pair.class::cast);
  }

  public Stream<Row.Missing> missing() {
    return rows.stream().filter(Row.Missing.class::isInstance).map(Row.Missing.class::cast);
  }

  public Stream<Row.Added> added() {
    return rows.stream().filter(Row.Added.class::isInstance).map(Row.Added.class::cast);
  }

  /// Whether each item has its counterpart and no pair differs.
  public boolean isComplete() {
    return rows.stream().allMatch(Row::agrees);
  }

  /// Whether the other edition has the links of this one and no item was read in it: it is not
  /// written as its conventions say, and nothing of it is missing.
  public boolean isUnread() {
    return other.items().isEmpty()
        && one.items().stream()
            .map(Item::urlText)
            .filter(Objects::nonNull)
            .anyMatch(other.text()::contains);
  }

  /// The section of the other edition that belongs to one of the first.
  public Optional<Integer> sectionOfOther(int section) {
    return Optional.ofNullable(sections.get(section));
  }

  /// The same, seen from the other edition.
  public Pairing swapped() {
    Map<Integer, Integer> back =
        sections.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    List<Row> swapped = rows.stream().map(Row::swapped).toList();
    return new Pairing(other, one, RowOrder.of(swapped), back);
  }
}
