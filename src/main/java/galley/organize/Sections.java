package galley.organize;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    Section meant = outline.sections().get(section);
    if (itemPosition < 1 || itemPosition >= meant.items().size()) {
      return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    }
    Item first = meant.items().get(itemPosition);
    String heading = Headings.write(outline, name.strip(), meant.level());
    List<Replacement> replacements = new ArrayList<>();
    replacements.add(inserted(outline, first.range().start(), heading));
    int at = first.range().start();
    if (outline.conventions().restart() == Conventions.Restart.SECTION) {
      replacements.addAll(shifted(outline, meant, itemPosition));
    }
    return Shape.of(outline)
        .with(
            parts -> {
              Shape.Part part = parts.remove(section + 1);
              int rest =
                  (int)
                      outline.regions().stream()
                          .filter(r -> meant.range().contains(r.range()) && r.range().start() < at)
                          .filter(r -> Shape.isRest(r.kind()))
                          .count();
              parts.add(
                  section + 1,
                  new Shape.Part(
                      part.heading(),
                      part.contents().subList(0, itemPosition),
                      part.rest().subList(0, rest)));
              parts.add(
                  section + 2,
                  new Shape.Part(
                      heading,
                      part.contents().subList(itemPosition, part.contents().size()),
                      part.rest().subList(rest, part.rest().size())));
              return parts;
            })
        .check(
            outline,
            new TextEdit(outline.text(), replacements),
            after -> start(after, section + 1));
  }

  /// The numbers behind a split, as if the section started there.
  private static List<Replacement> shifted(Outline outline, Section section, int from) {
    List<Item> numbered = Numbering.numbered(section);
    List<Integer> numbers = numbered.stream().map(i -> Numbering.number(i, outline)).toList();
    int split = numbered.indexOf(section.items().get(from));
    if (split < 0) return List.of();
    int by = numbers.get(split) - numbers.getFirst();
    return Numbering.renumber(
        outline, section, at -> at < split ? numbers.get(at) : numbers.get(at) - by);
  }

  /// Into the section before: the heading goes, and the numbers run on.
  public static Outcome merge(Outline outline, int section) {
    if (!isOwn(outline, section)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    if (section == 0 || outline.sections().get(section - 1).block()) {
      return new Outcome.Refused(Outcome.Reason.NO_SECTION_BEFORE);
    }
    Section meant = outline.sections().get(section);
    Section into = outline.sections().get(section - 1);
    var gaps = new Gaps(outline);
    int from = gaps.before(meant.range().start());
    int to = gaps.behind(meant.headingRange().end());
    List<Replacement> replacements = new ArrayList<>();
    boolean joins =
        !into.items().isEmpty()
            && !meant.items().isEmpty()
            && into.items().getLast().content().end() == from
            && meant.items().getFirst().range().start() == to;
    Section model = into.items().size() > 1 ? into : meant;
    String gap = joins ? new Setting(outline, Map.of()).gap(outline.sections().indexOf(model)) : gaps.blankLine();
    replacements.add(
        to == outline.text().length()
            ? Replacement.of(from, gaps.before(to), "")
            : Replacement.of(from, to, gap));
    if (outline.conventions().restart() == Conventions.Restart.SECTION) {
      int last = new Sequence(outline).last(section - 1);
      List<Item> numbered = Numbering.numbered(meant);
      if (last > 0 && !numbered.isEmpty()) {
        int by = last + 1 - Numbering.number(numbered.getFirst(), outline);
        replacements.addAll(
            Numbering.renumber(
                outline, meant, at -> Numbering.number(numbered.get(at), outline) + by));
      }
    }
    return Shape.of(outline)
        .with(
            parts -> {
              Shape.Part gone = parts.remove(section + 1);
              Shape.Part part = parts.get(section);
              List<String> contents = new ArrayList<>(part.contents());
              contents.addAll(gone.contents());
              List<String> rest = new ArrayList<>(part.rest());
              rest.addAll(gone.rest());
              parts.set(section, new Shape.Part(part.heading(), contents, rest));
              return parts;
            })
        .check(
            outline,
            new TextEdit(outline.text(), replacements),
            after -> start(after, section - 1));
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
