package galley.organize;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Numbers;
import galley.issue.Outline;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Makes irregular numbers run: 7, 7, 9 become 7, 8, 9. Only number tokens change, each in its own
/// style, and the indentation that goes with a marker that gets wider.
public final class Numbering {
  private Numbering() {}

  /// All sections: each from its first number on, or through the issue where the conventions say.
  public static Outcome renumber(Outline outline) {
    boolean through = outline.conventions().restart() == Conventions.Restart.ISSUE;
    List<Replacement> replacements = new ArrayList<>();
    int last = 0;
    boolean started = false;
    for (Section section : outline.sections()) {
      List<Item> numbered = numbered(section);
      if (numbered.isEmpty()) continue;
      int first = through && started ? last + 1 : number(numbered.getFirst(), outline);
      replacements.addAll(renumber(outline, section, at -> first + at));
      last = first + numbered.size() - 1;
      started = true;
    }
    return checked(outline, replacements);
  }

  /// One section, from its first number on; where numbers run through the issue, from the last one
  /// before it on.
  public static Outcome renumber(Outline outline, int section) {
    if (section < 0 || section >= outline.sections().size()) {
      return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    }
    Section meant = outline.sections().get(section);
    List<Item> numbered = numbered(meant);
    if (numbered.isEmpty()) return new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE);
    int before = new Sequence(outline).before(section);
    int first = before > 0 ? before + 1 : number(numbered.getFirst(), outline);
    return checked(outline, renumber(outline, meant, at -> first + at));
  }

  private static Outcome checked(Outline outline, List<Replacement> replacements) {
    var edit = new TextEdit(outline.text(), replacements);
    if (edit.isEmpty()) return new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE);
    return Shape.of(outline).check(outline, edit, _ -> List.of());
  }

  /// The replacements that give a section's numbered items their numbers.
  ///
  /// @param numbers position among the numbered items → number
  static List<Replacement> renumber(Outline outline, Section section, IntUnaryOperator numbers) {
    String text = outline.text();
    List<Replacement> replacements = new ArrayList<>();
    int at = 0;
    for (Item item : numbered(section)) {
      String marker = Marker.of(item, text).print(item, text, numbers.applyAsInt(at++));
      String content = Content.of(item, text).at(Content.indent(item.form(), marker));
      replacements.add(new Replacement(item.marker(), marker));
      replacements.add(new Replacement(item.content(), content));
    }
    return replacements;
  }

  static List<Item> numbered(Section section) {
    return section.items().stream().filter(item -> item.number() != null).toList();
  }

  static int number(Item item, Outline outline) {
    TextRange number = item.number();
    return number == null ? 0 : Numbers.value(number.in(outline.text())).orElse(0);
  }

  /// Whether every number of the issue is the one before it and one.
  static boolean runsThrough(Outline outline) {
    if (outline.conventions().restart() != Conventions.Restart.ISSUE) return false;
    int last = 0;
    for (Section section : outline.sections()) {
      for (Item item : numbered(section)) {
        int number = number(item, outline);
        if (last > 0 && number != last + 1) return false;
        last = number;
      }
    }
    return true;
  }
}
