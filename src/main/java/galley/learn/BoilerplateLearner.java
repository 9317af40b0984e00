package galley.learn;

import galley.issue.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which of the texts that repeat end an item and belong to none.
///
/// "Read us each week" behind the last item of most issues is boilerplate. "Free to read." below
/// many a headline repeats as well, but is what these items say: a text that mostly stands between
/// a headline and the next item is left out.
final class BoilerplateLearner {
  /// A profile of more texts is not read through by anybody.
  private static final int MOST = 80;

  /// A text may stand among the items once for so many times that it stands behind them.
  private static final int OUTSIDE = 3;

  /// How often a text stands where an item's notes are open.
  private static final class Places {
    int among;
    int behind;

    boolean areItems() {
      return among * OUTSIDE > behind;
    }
  }

  private final Repeats repeats;
  private final ParagraphForms paragraphs;
  private final Map<String, Places> places = new HashMap<>();

  BoilerplateLearner(List<Part> parts, Repeats repeats, ParagraphForms paragraphs) {
    this.repeats = repeats;
    this.paragraphs = paragraphs;
    parts.forEach(this::part);
  }

  private void part(Part part) {
    int lastItem = paragraphs.lastLine(part);
    boolean belowHeadline = false;
    for (Block block : part.blocks()) {
      boolean isSummary =
          belowHeadline && block.kind() == Block.Kind.PARAGRAPH && repeats.isShort(part, block);
      belowHeadline = paragraphs.isStart(part, block);
      if (!repeats.contains(part, block) || !paragraphs.isOpen(part, block.first())) continue;
      Places own = places.computeIfAbsent(repeats.key(part, block), _ -> new Places());
      if (block.first() < lastItem || isSummary) own.among++;
      else own.behind++;
    }
  }

  /// The texts as the last issue has them, the most frequent first.
  List<Learned.Seen> texts() {
    return repeats.texts().stream()
        .filter(text -> !places.getOrDefault(text, new Places()).areItems())
        .limit(MOST)
        .map(text -> new Learned.Seen(repeats.sample(text), repeats.issues(text)))
        .toList();
  }
}
