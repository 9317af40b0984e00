package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.organize.Stats;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads an outline as the rows of the organizer.
///
/// A section with two items, below a greeting, is four rows: prose, heading, entry, entry. Front
/// matter and blank lines are none.
public final class Rows {
  private final Outline outline;
  private final Folds folds;
  private final String filter;
  private final List<Row> rows = new ArrayList<>();

  private Rows(Outline outline, Folds folds, String filter) {
    this.outline = outline;
    this.folds = folds;
    this.filter = SearchText.of(filter.strip());
  }

  /// All rows.
  ///
  /// @param filter shows only the items that hold it in title, URL or body, whatever is folded;
  ///   empty shows everything
  public static List<Row> of(Outline outline, Folds folds, String filter) {
    var reader = new Rows(outline, folds, filter);
    return reader.filter.isEmpty() ? reader.all() : reader.found();
  }

  /// Whether there is nothing to show, without reading it all.
  static boolean isEmpty(Outline outline) {
    return outline.regions().stream()
        .allMatch(
            region ->
                region.kind() == Region.Kind.BLANK || region.kind() == Region.Kind.FRONT_MATTER);
  }

  /// Sections and items only, as beside the text.
  public static List<Row> narrow(Outline outline, Folds folds, String filter) {
    return of(outline, folds, filter).stream()
        .filter(row -> row instanceof Row.Entry || isOpenHeading(row))
        .toList();
  }

  private static boolean isOpenHeading(Row row) {
    return row instanceof Row.Heading heading && !heading.of().block();
  }

  private List<Row> all() {
    int regionAt = 0;
    List<Region> regions = outline.regions();
    List<Stats.Figure> figures = Stats.figures(outline);
    for (int s = -1; s < outline.sections().size(); s++) {
      Section section = s < 0 ? null : outline.sections().get(s);
      int end = s + 1 < outline.sections().size() ? start(s + 1) : outline.text().length();
      boolean hidden = section != null && heading(s, section);
      int position = 0;
      boolean vacant =
          section != null && section.heading() != null && Steps.takesItems(outline, section);
      for (; regionAt < regions.size() && regions.get(regionAt).range().start() < end; regionAt++) {
        Region region = regions.get(regionAt);
        if (region.kind() == Region.Kind.ITEM && section != null) {
          Item item = section.items().get(position);
          if (!hidden) rows.add(new Row.Entry(s, position, item, outline));
          position++;
          vacant = false;
        } else if (!hidden) {
          vacant &= !text(region, figures);
        }
      }
      if (vacant && !hidden) rows.add(new Row.Vacant(s, Objects.requireNonNull(section).range()));
    }
    return rows;
  }

  private int start(int section) {
    return outline.sections().get(section).range().start();
  }

  /// Adds a section's heading; returns whether what follows is folded away.
  private boolean heading(int number, Section section) {
    if (section.heading() == null) return false;
    boolean folded = folds.isFolded(section) && filter.isEmpty();
    rows.add(new Row.Heading(number, section, depth(section), folded));
    return folded;
  }

  private int depth(Section section) {
    int top =
        outline.sections().stream()
            .filter(s -> s.heading() != null && s.level() > 1)
            .mapToInt(Section::level)
            .min()
            .orElse(section.level());
    return Math.clamp(section.level() - top, 0, 2);
  }

  /// Adds what is neither heading nor item; returns whether there was something to show.
  private boolean text(Region region, List<Stats.Figure> figures) {
    return switch (region.kind()) {
      case FRONT_MATTER, BLANK, HEADING, ITEM -> false;
      case PROSE -> rows.add(prose(region.range(), figures));
      case BLOCK, REFERENCES, COMMENT ->
          rows.add(new Row.Aside(region.kind(), region.range(), outline));
    };
  }

  private Row prose(TextRange range, List<Stats.Figure> figures) {
    List<Stats.Figure> own =
        figures.stream()
            .filter(f -> range.contains(f.range()))
            .sorted((a, b) -> a.range().compareTo(b.range()))
            .toList();
    Map<String, Integer> counts = own.isEmpty() ? Map.of() : Stats.counts(outline);
    boolean follows =
        own.stream().anyMatch(f -> counts.containsKey(f.name()))
            && own.stream()
                .filter(f -> counts.containsKey(f.name()))
                .allMatch(f -> f.said().equals(String.valueOf(counts.get(f.name()))));
    return new Row.Prose(range, outline, own, follows);
  }

  private List<Row> found() {
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      int headingAt = rows.size();
      for (int i = 0; i < section.items().size(); i++) {
        Item item = section.items().get(i);
        if (holds(item)) rows.add(new Row.Entry(s, i, item, outline));
      }
      if (rows.size() > headingAt && section.heading() != null) {
        rows.add(headingAt, new Row.Heading(s, section, depth(section), false));
      }
    }
    return rows;
  }

  private boolean holds(Item item) {
    String raw = item.content().in(outline.text());
    return SearchText.of(raw).contains(filter) || SearchText.of(item.titleText()).contains(filter);
  }
}
