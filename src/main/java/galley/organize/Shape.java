package galley.organize;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What an issue says, part by part, without its blank lines and numbers: what is before its first
/// section, then each section. A gesture that changes sections promises a shape, worked out from
/// the one before; the changed text is read again and must have it.
record Shape(List<Part> parts) {

  /// A section, or what is before the first one.
  ///
  /// @param heading its Markdown
  /// @param contents its items' contents, without the indentation that goes with a marker
  /// @param rest each other run of lines, with its kind in front
  record Part(String heading, List<String> contents, List<String> rest) {
    Part {
      contents = List.copyOf(contents);
      rest = List.copyOf(rest);
    }
  }

  Shape {
    parts = List.copyOf(parts);
  }

  static Shape of(Outline outline) {
    List<Part> parts = new ArrayList<>();
    List<Section> sections = outline.sections();
    int start = sections.isEmpty() ? outline.text().length() : sections.getFirst().range().start();
    parts.add(new Part("", List.of(), rest(outline, 0, start)));
    for (Section section : sections) {
      List<String> contents =
          section.items().stream().map(item -> content(item, outline.text())).toList();
      int from = section.range().start();
      parts.add(
          new Part(section.headingRaw(), contents, rest(outline, from, section.range().end())));
    }
    return new Shape(parts);
  }

  static String content(Item item, String text) {
    return Content.of(item, text).at(0).stripTrailing();
  }

  private static List<String> rest(Outline outline, int from, int to) {
    return outline.regions().stream()
        .filter(r -> from <= r.range().start() && r.range().start() < to)
        .filter(r -> isRest(r.kind()))
        .map(r -> line(r, outline.text()))
        .toList();
  }

  static String line(Region region, String text) {
    return region.kind() + " " + region.range().in(text).stripTrailing();
  }

  static boolean isRest(Region.Kind kind) {
    return kind != Region.Kind.ITEM && kind != Region.Kind.BLANK && kind != Region.Kind.HEADING;
  }

  /// The shape with its parts changed.
  Shape with(Function<List<Part>, List<Part>> change) {
    return new Shape(change.apply(new ArrayList<>(parts)));
  }

  /// The edit, if the text after it has this shape.
  ///
  /// @param landed where what was meant starts after the edit
  Outcome check(Outline before, TextEdit edit, Function<Outline, List<Integer>> landed) {
    Outline after = Outline.parse(edit.after(), before.conventions());
    return Shape.of(after).equals(this)
        ? new Outcome.Done(edit, landed.apply(after), after)
        : new Outcome.Refused(Outcome.Reason.WOULD_CHANGE_OTHERS);
  }
}
