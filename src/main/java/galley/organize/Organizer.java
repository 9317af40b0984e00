package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Outline;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The gestures that change which items are where. Pure functions: an outline and what the person
/// meant → an edit, checked, or a refusal with its reason.
///
/// Moving items 1 and 3 of a section with four items to the end of another one gives one edit: all
/// move or none, in document order.
public final class Organizer {
  private Organizer() {}

  /// Moves items, which keep their order, so that the first of them is at the target's position.
  public static Outcome move(Outline outline, List<Item> items, Target target) {
    if (closed(outline, target)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    Set<Item> moved = new HashSet<>(items);
    Section section = outline.sections().get(target.section());
    ItemForm form = Markers.form(outline, section);
    List<Content> arriving = new ArrayList<>();
    for (Item item : outline.items()) {
      if (!moved.contains(item)) continue;
      boolean knows = section.items().stream().anyMatch(i -> i.form().kind() == item.form().kind());
      if (item.form().kind() != form.kind() && !knows) {
        var rewritten = new Rewriting(outline, item).in(form);
        if (rewritten.isEmpty()) return new Outcome.Refused(Outcome.Reason.OTHER_FORM);
        arriving.add(rewritten.get());
      } else {
        arriving.add(Content.of(item, outline.text()));
      }
    }
    return arrange(outline, moved, arriving, target);
  }

  /// Writes links as new items of a section, in the publication's own form.
  public static Outcome place(Outline outline, List<Entry> entries, Target target) {
    if (outline.conventions().items().isEmpty()) {
      return new Outcome.Refused(Outcome.Reason.NO_FORM);
    }
    if (closed(outline, target)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    ItemForm form = Markers.form(outline, outline.sections().get(target.section()));
    List<Content> arriving = new ArrayList<>();
    for (Entry entry : entries) {
      var content = Forms.write(outline, entry, form);
      if (content.isEmpty()) return new Outcome.Refused(Outcome.Reason.WOULD_NOT_READ_BACK);
      arriving.add(content.get());
    }
    return arrange(outline, Set.of(), arriving, target);
  }

  /// Writes a copy of another issue's item: to the letter where that reads as an item here, else
  /// with its headline in the form of the section.
  public static Outcome copy(Outline from, Item item, Outline to, Target target) {
    if (to.conventions().items().isEmpty()) return new Outcome.Refused(Outcome.Reason.NO_FORM);
    if (closed(to, target)) return new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE);
    ItemForm form = Markers.form(to, to.sections().get(target.section()));
    Outcome outcome = new Outcome.Refused(Outcome.Reason.OTHER_FORM);
    for (Content content : new Copying(from, item, to).ways(form)) {
      outcome = arrange(to, Set.of(), List.of(content), target);
      if (outcome instanceof Outcome.Done) return outcome;
    }
    return outcome;
  }

  /// Takes items out of the issue; the caller keeps their contents.
  public static Outcome remove(Outline outline, List<Item> items) {
    return arrange(outline, Set.copyOf(items), List.of(), new Target(-1, 0));
  }

  /// Marks an item as withdrawn. It keeps its place and number; the title is struck through unless
  /// the profile says it otherwise, and link and body go.
  public static Outcome retract(Outline outline, Item item) {
    return Retraction.retract(outline, item);
  }

  private static boolean closed(Outline outline, Target target) {
    return target.section() < 0
        || target.section() >= outline.sections().size()
        || outline.sections().get(target.section()).block()
        || outline.conventions().items().isEmpty();
  }

  private static Outcome arrange(
      Outline outline, Set<Item> leaving, List<Content> arriving, Target target) {
    Map<Integer, Filling> wanted = new HashMap<>();
    int position = 0;
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      List<Content> contents = new ArrayList<>();
      List<Integer> left = new ArrayList<>();
      for (int i = 0; i < section.items().size(); i++) {
        Item item = section.items().get(i);
        if (leaving.contains(item)) {
          left.add(i);
        } else {
          contents.add(Content.of(item, outline.text()));
        }
      }
      if (s == target.section()) {
        position = Math.clamp(target.position(), 0, contents.size());
        contents.addAll(position, arriving);
      }
      if (s == target.section() || contents.size() < section.items().size()) {
        wanted.put(s, new Filling(contents, left, position));
      }
    }
    List<Replacement> stats = Stats.follow(outline, wanted);
    var promise = new Promise(outline, wanted, stats);
    for (Slots.Spacing spacing : Slots.Spacing.values()) {
      List<Replacement> slots = new Slots(outline).fill(wanted, spacing);
      var edit =
          new TextEdit(outline.text(), Stream.concat(slots.stream(), stats.stream()).toList());
      Outline after = Outline.parse(edit.after(), outline.conventions());
      if (promise.holds(after)) {
        return new Outcome.Done(
            edit, landed(outline, after, target, position, arriving.size()), after);
      }
    }
    return new Outcome.Refused(Outcome.Reason.WOULD_CHANGE_OTHERS);
  }

  /// A part without a heading is gone when its last item has left it.
  private static List<Integer> landed(
      Outline before, Outline after, Target target, int position, int count) {
    int section = target.section() + after.sections().size() - before.sections().size();
    if (count == 0 || section < 0) return List.of();
    return after.sections().get(section).items().stream()
        .skip(position)
        .limit(count)
        .map(item -> item.range().start())
        .toList();
  }
}
