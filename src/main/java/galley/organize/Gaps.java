package galley.organize;

import galley.issue.BlockRule;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.Lines;

/// The blank lines of an issue: between items, below headings, around what comes and goes.
final class Gaps {
  private final Outline outline;
  private final String text;
  private final Lines lines;
  private final String lineEnd;

  Gaps(Outline outline) {
    this.outline = outline;
    this.text = outline.text();
    this.lines = Lines.of(text);
    this.lineEnd = LineEnds.of(text).characters();
  }

  String lineEnd() {
    return lineEnd;
  }

  String blankLine() {
    return lineEnd.repeat(2);
  }

  /// The end of the last line before a line's start that is not blank, without its line end.
  int before(int lineStart) {
    if (lineStart == 0) return 0;
    int line = lines.at(lineStart - 1);
    while (line >= 0 && lines.isBlank(line)) line--;
    return line < 0 ? 0 : lines.content(line).end();
  }

  /// Where the line ends stop that follow an offset.
  int behind(int offset) {
    int to = offset;
    while (to < text.length() && (text.charAt(to) == '\n' || text.charAt(to) == '\r')) to++;
    return to;
  }

  /// What stands between an item and the line above that is not blank.
  String above(Item item) {
    int start = item.marker().start();
    return text.substring(before(start), start);
  }

  /// Whether a blank line is between two offsets.
  boolean isApart(int from, int to) {
    return lines.at(to) - lines.at(from) > 1;
  }

  /// Whether the line after the one that an offset is in has text.
  boolean isJoined(int offset) {
    int next = lines.at(offset) + 1;
    return next < lines.count() && !lines.isBlank(next);
  }

  /// Behind the last line of an empty section that is not boilerplate. A text that always stands
  /// below this heading introduces what comes; a promotion, which has other words each time, stays
  /// behind it.
  int endOfEmpty(Section section) {
    int end = section.headingRange().end();
    boolean below = true;
    for (Region region : outline.regions()) {
      if (!section.range().contains(region.range())) continue;
      if (region.kind() == Region.Kind.HEADING || region.kind() == Region.Kind.BLANK) continue;
      boolean block = region.kind() == Region.Kind.BLOCK;
      if (region.kind() == Region.Kind.REFERENCES) break;
      if (block && (!below || isPromotion(region))) break;
      below = false;
      if (block || region.kind() == Region.Kind.PROSE) end = region.range().end();
    }
    return Math.max(section.range().start(), before(end));
  }

  private boolean isPromotion(Region region) {
    String block = region.range().in(text);
    return outline.conventions().blocks().stream()
        .map(BlockRule::startsWith)
        .anyMatch(start -> start != null && block.startsWith(start));
  }
}
