package galley.ui.organizer;

import java.util.List;
import javafx.collections.ObservableListBase;

/// The rows of a list as they were read last. Those that look as they did are exchanged without a
/// word: a keystroke moves the places of all 764 items behind it, and one of them is drawn anew.
///
/// So a cell that was not told keeps an old row. What it stands for now is the row at its index.
final class ShownRows extends ObservableListBase<Row> {
  private List<Row> rows = List.of();

  @Override
  public Row get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /// Shows other rows; whoever listens hears of those that look different.
  void show(List<Row> now) {
    List<Row> before = rows;
    rows = now;
    beginChange();
    if (before.size() == now.size()) exchange(before, now);
    else replace(before, now);
    endChange();
  }

  private void exchange(List<Row> before, List<Row> now) {
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).looksLike(before.get(i))) nextSet(i, before.get(i));
    }
  }

  /// What lies between the first and the last rows that look alike came for what was there.
  private void replace(List<Row> before, List<Row> now) {
    int most = Math.min(before.size(), now.size());
    int first = 0;
    while (first < most && now.get(first).looksLike(before.get(first))) first++;
    int last = 0;
    while (last < most - first
        && now.get(now.size() - 1 - last).looksLike(before.get(before.size() - 1 - last))) {
      last++;
    }
    nextReplace(first, now.size() - last, before.subList(first, before.size() - last));
  }
}
