package galley.organize;

import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.List;

/// The gestures that change the sections of an issue. Sections are numbered as in the outline, from
/// 0; what a gesture landed is where the section that was meant starts afterwards.
public final class Sections {
  private Sections() {}

  /// A new section without items.
  ///
  /// @param name the heading's text, with its emoji if it is to have one; a section that the
  ///   profile knows by this name gets the profile's heading
  /// @param position the number that it gets; at the end it comes before trailing boilerplate
  public static Outcome add(Outline outline, String name, int position) {
    if (!Headings.isName(name)) return new Outcome.Refused(Outcome.Reason.NO_NAME);
    int number = Math.clamp(position, 0, outline.sections().size());
    boolean last = number == outline.sections().size();
    if (!last && outline.sections().get(number).heading() == null) {
      return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    }
    String heading = Headings.write(outline, name.strip(), Headings.usualLevel(outline));
    var tail = Tail.of(outline);
    int at = last ? tail.start() : outline.sections().get(number).range().start();
    var edit = new TextEdit(outline.text(), List.of(inserted(outline, at, heading)));
    return Shape.of(outline)
        .with(
            parts -> {
              Shape.Part before = parts.get(number);
              int kept = before.rest().size() - (last ? tail.regions() : 0);
              parts.set(
                  number,
                  new Shape.Part(
                      before.heading(), before.contents(), before.rest().subList(0, kept)));
              parts.add(
                  number + 1,
                  new Shape.Part(
                      heading, List.of(), before.rest().subList(kept, before.rest().size())));
              return parts;
            })
        .check(outline, edit, after -> start(after, number));
  }

  /// Lines before an offset where a line starts or the text ends, set apart by blank lines. The gap
  /// that is there comes behind them, so that taking them away restores it.
  static Replacement inserted(Outline outline, int at, String lines) {
    var gaps = new Gaps(outline);
    int before = gaps.before(at);
    if (before == 0) return Replacement.insert(at, lines + gaps.blankLine());
    boolean apart = at == outline.text().length() || gaps.isApart(before, at);
    String close = apart ? "" : gaps.lineEnd();
    return Replacement.insert(before, gaps.blankLine() + lines + close);
  }

  /// Another name; the heading's level, link and emoji stay where the name can be told from them.
  public static Outcome rename(Outline outline, int section, String name) {
    if (!Headings.isName(name)) return new Outcome.Refused(Outcome.Reason.NO_NAME);
    if (!isOwn(outline, section)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    Section meant = outline.sections().get(section);
    String raw = Headings.renamed(meant, name.strip());
    if (raw.equals(meant.headingRaw())) {
      return new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE);
    }
    int start = meant.range().start();
    var edit =
        TextEdit.of(
            outline.text(), Replacement.of(start, start + meant.headingRaw().length(), raw));
    return Shape.of(outline)
        .with(
            parts -> {
              Shape.Part part = parts.get(section + 1);
              parts.set(section + 1, new Shape.Part(raw, part.contents(), part.rest()));
              return parts;
            })
        .check(outline, edit, after -> start(after, section));
  }

  /// A new heading of the same level before an item; where numbers start again in each section,
  /// they do in the new one.
  ///
  /// @param itemPosition the first item of the new section, from 1
  public static Outcome split(Outline outline, int section, int itemPosition, String name) {
    if (!Headings.isName(name)) return new Outcome.Refused(Outcome.Reason.NO_NAME);
    if (!isOwn(outline, section)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    return SectionSplit.split(outline, section, itemPosition, name);
  }

  /// Into the section before: the heading goes, and the numbers run on.
  public static Outcome merge(Outline outline, int section) {
    if (!isOwn(outline, section)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    if (section == 0 || outline.sections().get(section - 1).block()) {
      return new Outcome.Refused(Outcome.Reason.NO_SECTION_BEFORE);
    }
    return SectionMerge.merge(outline, section);
  }

  /// Takes a heading away that has nothing under it.
  public static Outcome remove(Outline outline, int section) {
    if (!isOwn(outline, section)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    Shape shape = Shape.of(outline);
    Shape.Part part = shape.parts().get(section + 1);
    if (!part.contents().isEmpty() || !part.rest().isEmpty()) {
      return new Outcome.Refused(Outcome.Reason.NOT_EMPTY);
    }
    TextRange range = outline.sections().get(section).range();
    var gaps = new Gaps(outline);
    int from = gaps.before(range.start());
    var gone =
        from == 0
            ? Replacement.of(range.start(), range.end(), "")
            : Replacement.of(from, gaps.before(range.end()), "");
    return shape
        .with(
            parts -> {
              parts.remove(section + 1);
              return parts;
            })
        .check(outline, TextEdit.of(outline.text(), gone), _ -> List.of());
  }

  /// Moves a section with its items and groups; see [SectionMove].
  ///
  /// @param position the number of the section whose place it takes, those between make room; the
  ///   count of sections for the last place
  public static Outcome move(Outline outline, int section, int position) {
    if (!isOwn(outline, section)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    return SectionMove.move(outline, section, position);
  }

  /// A section with a heading that is no boilerplate.
  private static boolean isOwn(Outline outline, int section) {
    return section >= 0
        && section < outline.sections().size()
        && outline.sections().get(section).heading() != null
        && !outline.sections().get(section).block();
  }

  static List<Integer> start(Outline after, int section) {
    return section < after.sections().size()
        ? List.of(after.sections().get(section).range().start())
        : List.of();
  }

  /// The boilerplate and references at the end of an issue.
  ///
  /// @param regions how many runs of lines it has
  private record Tail(int start, int regions) {
    static Tail of(Outline outline) {
      int start = outline.text().length();
      int count = 0;
      if (outline.sections().isEmpty() || outline.sections().getLast().block()) {
        return new Tail(start, count);
      }
      for (Region region : outline.regions().reversed()) {
        boolean tail =
            region.kind() == Region.Kind.BLOCK || region.kind() == Region.Kind.REFERENCES;
        if (!tail && region.kind() != Region.Kind.BLANK) break;
        if (tail) {
          start = region.range().start();
          count++;
        }
      }
      return new Tail(start, count);
    }
  }
}
