package galley.edition;

import galley.issue.Outline;
import galley.issue.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Works out one pairing.
final class Pairer {
  /** From here on, two items at different places are taken for one. */
  private static final double SURELY_ALIKE = 0.6;

  /** With more items left than these, what moved without a link is not looked for. */
  private static final int MOST_LEFT = 500;

  private final Outline one;
  private final Outline other;
  private final List<Spot> ofOne;
  private final List<Spot> ofOther;

  /** Without their differences as yet. */
  private final List<Row.Pair> pairs = new ArrayList<>();

  private final Set<Spot> paired = new HashSet<>();
  private final Set<Spot> pairedThere = new HashSet<>();

  Pairer(Outline one, Outline other) {
    this.one = one;
    this.other = other;
    this.ofOne = spots(one);
    this.ofOther = spots(other);
  }

  private static List<Spot> spots(Outline outline) {
    List<Spot> spots = new ArrayList<>();
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      for (int i = 0; i < section.items().size(); i++) {
        spots.add(new Spot(s, i, section.items().get(i)));
      }
    }
    return spots;
  }

  Pairing pair() {
    byLink();
    Sections sections = Sections.of(one, other, pairs);
    if (pairs.size() < Math.max(ofOne.size(), ofOther.size())) {
      var likeness = new Likeness(one, ofOne, other, ofOther);
      byOrder(sections, likeness);
      byWords(likeness);
    }
    List<Row> rows = new ArrayList<>(new Differences(one, other, sections).of(pairs));
    ofOne.stream().filter(s -> !paired.contains(s)).map(Row.Missing::new).forEach(rows::add);
    ofOther.stream().filter(s -> !pairedThere.contains(s)).map(Row.Added::new).forEach(rows::add);
    return new Pairing(one, other, RowOrder.of(rows), sections.all());
  }

  private void add(Spot mine, Spot theirs, Row.By by) {
    paired.add(mine);
    pairedThere.add(theirs);
    pairs.add(new Row.Pair(mine, theirs, by, List.of()));
  }

  private List<Spot> left() {
    return ofOne.stream().filter(s -> !paired.contains(s)).toList();
  }

  private List<Spot> leftThere() {
    return ofOther.stream().filter(s -> !pairedThere.contains(s)).toList();
  }

  /// A page that is there more than once is paired in order.
  private void byLink() {
    Map<String, Deque<Spot>> there = new HashMap<>();
    for (Spot spot : ofOther) {
      Links.titleKey(spot.item())
          .ifPresent(key -> there.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(spot));
    }
    for (Spot spot : ofOne) {
      Links.titleKey(spot.item())
          .map(there::get)
          .map(Deque::poll)
          .ifPresent(it -> add(spot, it, Row.By.LINK));
    }
  }

  /// Within the sections that belong together, between the pairs that both have in one order.
  private void byOrder(Sections sections, Likeness likeness) {
    for (int s = 0; s < one.sections().size(); s++) {
      int mine = s;
      sections.ofOther(s).ifPresent(theirs -> byOrder(mine, theirs, likeness));
    }
  }

  private void byOrder(int mine, int theirs, Likeness likeness) {
    List<Row.Pair> fixed =
        Increasing.of(
            pairs.stream()
                .filter(p -> p.one().section() == mine && p.other().section() == theirs)
                .sorted(Comparator.comparingInt(p -> p.one().position()))
                .toList(),
            p -> p.other().position());
    List<Spot> left = left().stream().filter(it -> it.section() == mine).toList();
    List<Spot> leftThere = leftThere().stream().filter(it -> it.section() == theirs).toList();
    int from = -1;
    int fromThere = -1;
    for (int i = 0; i <= fixed.size(); i++) {
      int to = i < fixed.size() ? fixed.get(i).one().position() : Integer.MAX_VALUE;
      int toThere = i < fixed.size() ? fixed.get(i).other().position() : Integer.MAX_VALUE;
      List<Spot> run = between(left, from, to);
      List<Spot> runThere = between(leftThere, fromThere, toThere);
      for (Alignment.Match match : Alignment.of(run, runThere, likeness)) {
        add(run.get(match.one()), runThere.get(match.other()), Row.By.ORDER);
      }
      from = to;
      fromThere = toThere;
    }
  }

  private static List<Spot> between(List<Spot> spots, int from, int to) {
    return spots.stream().filter(it -> it.position() > from && it.position() < to).toList();
  }

  /// What went to another place: the two have something of their own, and more in common with each
  /// other than with any other that is left.
  private void byWords(Likeness likeness) {
    List<Spot> left = left();
    List<Spot> there = leftThere();
    if (left.size() > MOST_LEFT || there.size() > MOST_LEFT) return;
    List<Found> found = new ArrayList<>();
    for (Spot mine : left) {
      for (Spot theirs : there) {
        double alike = likeness.of(mine, theirs);
        if (alike >= SURELY_ALIKE && likeness.shareTheirOwn(mine, theirs)) {
          found.add(new Found(mine, theirs, alike));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Found::alike).reversed());
    for (Found it : found) {
      if (paired.contains(it.one) || pairedThere.contains(it.other)) continue;
      add(it.one, it.other, Row.By.WORDS);
    }
  }

  /** Two items that may belong together, and how alike they are. */
  private record Found(Spot one, Spot other, double alike) {}
}
