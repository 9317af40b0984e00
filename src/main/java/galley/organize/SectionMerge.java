package galley.organize;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A section joins the one before: its heading goes, and the numbers run on.
final class SectionMerge {
  private SectionMerge() {}

  static Outcome merge(Outline outline, int section) {
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
    String gap =
        joins
            ? new Setting(outline, Map.of()).gap(outline.sections().indexOf(model))
            : gaps.blankLine();
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
            after -> Sections.start(after, section - 1));
  }
}
