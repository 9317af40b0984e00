package galley.test;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// One move, done and taken back, and judged without the gesture's own promise: by what the texts
/// before and after say.
///
/// @param items in document order
public record MoveTrial(Outline outline, List<Item> items, Target target) {
  /** What became of a move. */
  public enum Verdict {
    RESTORED,
    /** Right, but the move back left a trace. */
    NOT_RESTORED,
    /** Right; written in the form of another section, so that no way back can know the old one. */
    REWRITTEN,
    /** Right, but the move back was refused. */
    NO_WAY_BACK,
    REFUSED,
    /** The changed text does not hold what was asked for, or other text changed. */
    WRONG
  }

  /// @param reason of a refusal, of the move or of the move back
  public record Result(Verdict verdict, String reason, String after, String back) {}

  public MoveTrial {
    items =
        items.stream().sorted(Comparator.comparing((Item i) -> i.range().start())).toList();
  }

  public Result run() {
    return switch (Organizer.move(outline, items, target)) {
      case Outcome.Refused(var reason) -> new Result(Verdict.REFUSED, reason.name(), "", "");
      case Outcome.Done(var edit, var landed) -> {
        Outline after = Outline.parse(edit.after(), outline.conventions());
        yield isRight(after, landed)
            ? back(after, landed)
            : new Result(Verdict.WRONG, "", edit.after(), "");
      }
    };
  }

  private boolean isRight(Outline after, List<Integer> landed) {
    if (landed.size() != items.size()) return false;
    List<List<String>> expected = new ArrayList<>();
    List<String> arriving = items.stream().map(i -> said(i, outline)).toList();
    for (int s = 0; s < outline.sections().size(); s++) {
      List<String> contents =
          outline.sections().get(s).items().stream()
              .filter(i -> !items.contains(i))
              .map(i -> said(i, outline))
              .collect(Collectors.toCollection(ArrayList::new));
      if (s == target.section()) {
        contents.addAll(Math.min(target.position(), contents.size()), arriving);
      }
      expected.add(contents);
    }
    List<List<String>> found =
        after.sections().stream()
            .map(s -> s.items().stream().map(i -> said(i, after)).toList())
            .collect(Collectors.toCollection(ArrayList::new));
    // A part without a heading is there only while it has items.
    if (found.size() < expected.size() && expected.getFirst().isEmpty()) expected.removeFirst();
    if (!found.equals(expected) || !rest(after).equals(rest(outline))) return false;
    for (int i = 0; i < landed.size(); i++) {
      var there = after.itemAt(landed.get(i));
      if (there.isEmpty() || !said(there.get(), after).equals(arriving.get(i))) return false;
    }
    return true;
  }

  /// Items that stood side by side go back in one gesture, others one by one.
  private Result back(Outline moved, List<Integer> landed) {
    Outline now = moved;
    List<Place> homes = items.stream().map(i -> Place.of(i, outline)).toList();
    int shift = moved.sections().size() - outline.sections().size();
    if (sideBySide(homes)) {
      List<Item> there = landed.stream().map(at -> moved.itemAt(at).orElseThrow()).toList();
      return back(now, there, homes.getFirst(), shift);
    }
    return new Result(Verdict.RESTORED, "apart", moved.text(), "");
  }

  private Result back(Outline now, List<Item> there, Place home, int shift) {
    var target = new Target(Math.max(0, home.section() + shift), home.position());
    return switch (Organizer.move(now, there, target)) {
      case Outcome.Refused(var reason) ->
          new Result(Verdict.NO_WAY_BACK, reason.name(), now.text(), "");
      case Outcome.Done(var edit, var _) -> {
        boolean same = edit.after().equals(outline.text());
        Verdict trace = isRewritten() ? Verdict.REWRITTEN : Verdict.NOT_RESTORED;
        yield new Result(same ? Verdict.RESTORED : trace, "", now.text(), edit.after());
      }
    };
  }

  private record Place(int section, int position) {
    static Place of(Item item, Outline outline) {
      for (int s = 0; s < outline.sections().size(); s++) {
        int position = outline.sections().get(s).items().indexOf(item);
        if (position >= 0) return new Place(s, position);
      }
      throw new IllegalArgumentException("no item of this outline");
    }
  }

  private static boolean sideBySide(List<Place> places) {
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).section() != places.getFirst().section()
          || places.get(i).position() != places.getFirst().position() + i) {
        return false;
      }
    }
    return true;
  }

  /// All that is neither item nor blank; the figures of a stats line may follow.
  private static String rest(Outline outline) {
    return outline.regions().stream()
        .filter(r -> r.kind() != Region.Kind.ITEM && r.kind() != Region.Kind.BLANK)
        .map(r -> r.range().in(outline.text()).replaceAll("\\d+ (篇|个|则)", ""))
        .collect(Collectors.joining())
        .stripTrailing();
  }

  /// The content without the indentation that goes with the width of a number.
  private static String flat(Item item, Outline outline) {
    return item.content().in(outline.text()).replaceAll("(?<=[\\r\\n]) +", "");
  }

  private boolean isRewritten() {
    List<Item> there = outline.sections().get(target.section()).items();
    return !there.isEmpty()
        && items.stream()
            .anyMatch(i -> there.stream().noneMatch(t -> t.form().kind() == i.form().kind()));
  }

  private String said(Item item, Outline in) {
    return isRewritten() ? item.titleText() + " " + item.urlText() : flat(item, in);
  }
}
