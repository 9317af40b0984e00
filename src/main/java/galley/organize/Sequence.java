package galley.organize;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Numbers;
import galley.issue.Outline;
import galley.issue.Section;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// The numbers of an issue's items, and how they go on.
final class Sequence {
  private final Outline outline;
  private final List<List<Integer>> numbers = new ArrayList<>();

  Sequence(Outline outline) {
    this.outline = outline;
    for (Section section : outline.sections()) {
      List<Integer> own = new ArrayList<>();
      for (Item item : section.items()) {
        TextRange number = item.number();
        if (number != null) own.add(Numbers.value(number.in(outline.text())).orElse(0));
      }
      numbers.add(own);
    }
  }

  /// Whether a section's numbers go on from those before it. Where they do not, although they
  /// should, somebody numbered by hand, and a gesture elsewhere leaves that alone.
  boolean runsOn(int section) {
    if (outline.conventions().restart() == Conventions.Restart.SECTION) return false;
    List<Integer> own = numbers.get(section);
    return own.isEmpty() || own.getFirst() == lastBefore(section) + 1;
  }

  /// The number before a section's first.
  int before(int section) {
    return outline.conventions().restart() == Conventions.Restart.SECTION ? 0 : lastBefore(section);
  }

  private int lastBefore(int section) {
    int last = 0;
    for (int s = 0; s < section; s++) if (!numbers.get(s).isEmpty()) last = last(s);
    return last;
  }

  /// A section's last number; 0 where it has none.
  int last(int section) {
    return numbers.get(section).isEmpty() ? 0 : numbers.get(section).getLast();
  }

  /// The number of each place that a section is to have: those it has, and on from the last.
  List<Integer> of(int section, int size) {
    List<Integer> wanted = new ArrayList<>(numbers.get(section));
    int step = isAllOnes() ? 0 : 1;
    while (wanted.size() < size) {
      wanted.add(wanted.isEmpty() ? before(section) + 1 : wanted.getLast() + step);
    }
    return wanted.subList(0, size);
  }

  /// Every entry says `1.`: Markdown counts by itself (CommonMark 0.31.2, section 5.3).
  private boolean isAllOnes() {
    return numbers.stream().anyMatch(n -> n.size() > 1)
        && numbers.stream().allMatch(n -> n.stream().allMatch(i -> i == 1));
  }
}
