package galley.edition;

import java.util.ArrayList;
import java.util.List;

/// Pairs two runs of items in order, so that the pairs are worth most together.
final class Alignment {
  /** More combinations than these are paired one after the other: no issue has that many. */
  private static final int MOST = 250_000;

  /** Two items without links: their places alone make them a pair. */
  private static final double BY_PLACE = 0.3;

  /** One has a link and the other has none: they are a pair if nothing speaks against it. */
  private static final double ONE_LINK = 0.15;

  /** From here on, two items that lead to different pages are taken for one. */
  private static final double ALIKE = 0.3;

  /** Two positions, one in each run. */
  record Match(int one, int other) {}

  private final List<Spot> one;
  private final List<Spot> other;
  private final Likeness likeness;

  private Alignment(List<Spot> one, List<Spot> other, Likeness likeness) {
    this.one = one;
    this.other = other;
    this.likeness = likeness;
  }

  static List<Match> of(List<Spot> one, List<Spot> other, Likeness likeness) {
    if (one.isEmpty() || other.isEmpty()) return List.of();
    var alignment = new Alignment(one, other, likeness);
    return (long) one.size() * other.size() > MOST ? alignment.inTurn() : alignment.best();
  }

  private List<Match> inTurn() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (worth(i, i) > 0) matches.add(new Match(i, i));
    }
    return matches;
  }

  /// The value of a pair; 0 where the two are none.
  private double worth(int i, int j) {
    Spot a = one.get(i);
    Spot b = other.get(j);
    boolean linked = a.item().urlText() != null;
    boolean alsoLinked = b.item().urlText() != null;
    double alike = likeness.of(a, b);
    if (linked && alsoLinked) {
      return alike >= ALIKE && likeness.shareTheirOwn(a, b) ? alike : 0;
    }
    return (linked == alsoLinked ? BY_PLACE : ONE_LINK) + alike;
  }

  private List<Match> best() {
    int rows = one.size();
    int columns = other.size();
    double[][] worth = new double[rows][columns];
    double[][] best = new double[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        worth[i][j] = worth(i, j);
        double alone = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = Math.max(alone, worth[i][j] > 0 ? worth[i][j] + best[i + 1][j + 1] : 0);
      }
    }
    List<Match> matches = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (worth[i][j] > 0 && best[i][j] == worth[i][j] + best[i + 1][j + 1]) {
        matches.add(new Match(i++, j++));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return matches;
  }
}
