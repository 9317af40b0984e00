package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.Lines;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /// Whether a blank line is between two offsets.
  boolean isApart(int from, int to) {
    return lines.at(to) - lines.at(from) > 1;
  }

  /// Whether the line after the one that an offset is in has text.
  boolean isJoined(int offset) {
    int next = lines.at(offset) + 1;
    return next < lines.count() && !lines.isBlank(next);
  }

  /// The gap that a section gets which shows none: the one that most items have elsewhere in the
  /// issue, counted behind items that have a body, or have none, as the section's own; else a blank
  /// line between paragraphs and none in a list.
  ///
  /// @param bare whether the item before has no body
  String elsewhere(Section own, ItemForm.Kind kind, boolean bare) {
    List<String> alike = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Section section : outline.sections()) {
      for (int i = 1; i < section.items().size(); i++) {
        Item before = section.items().get(i - 1);
        Item item = section.items().get(i);
        String gap = text.substring(before.content().end(), item.marker().start());
        if (section.equals(own) || item.form().kind() != kind || !gap.isBlank()) continue;
        all.add(gap);
        if (before.body().isEmpty() == bare) alike.add(gap);
      }
    }
    return most(alike)
        .or(() -> most(all))
        .orElseGet(
            () ->
                switch (kind) {
                  case BULLET, ORDERED -> lineEnd;
                  case PARAGRAPH, HEADING -> blankLine();
                });
  }

  /// The gap between a heading and its first item that most sections have.
  String belowHeading() {
    return most(outline.sections().stream()
            .filter(s -> s.heading() != null && !s.items().isEmpty())
            .map(
                s ->
                    new TextRange(
                        before(s.headingRange().end()), s.items().getFirst().marker().start()))
            .map(range -> range.in(text))
            .filter(String::isBlank)
            .toList())
        .orElse(blankLine());
  }

  private static Optional<String> most(List<String> gaps) {
    Map<String, Integer> counts = new HashMap<>();
    for (String gap : gaps) counts.merge(gap, 1, Integer::sum);
    int most = counts.isEmpty() ? 0 : Collections.max(counts.values());
    return gaps.stream().filter(gap -> counts.getOrDefault(gap, 0) == most).findFirst();
  }

  /// Behind the last line of an empty section that is not boilerplate.
  int endOfEmpty(Section section) {
    int end = section.headingRange().end();
    for (Region region : outline.regions()) {
      if (!section.range().contains(region.range())) continue;
      if (region.kind() == Region.Kind.BLOCK || region.kind() == Region.Kind.REFERENCES) break;
      if (region.kind() == Region.Kind.PROSE) end = region.range().end();
    }
    return Math.max(section.range().start(), before(end));
  }
}
