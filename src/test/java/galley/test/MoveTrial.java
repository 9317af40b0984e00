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
    /** The item is not in the outline. */
    NOT_FOUND,
    /** The changed text does not hold what was asked for, or other text changed. */
    WRONG
  }

  /// What came of a trial.
  ///
  /// @param reason of a refusal, of the move or of the move back
  public record Result(Verdict verdict, String reason, String after, String back) {}

  public MoveTrial {
    items = items.stream().sorted(Comparator.comparingInt((Item i) -> i.range().start())).toList();
  }

  public Result run() {
    return switch (Organizer.move(outline, items, target)) {
      case Outcome.Refused(var reason) -> new Result(Verdict.REFUSED, reason.name(), "", "");
      case Outcome.Done(var edit, var landed, var _) -> {
        Outline after = Outline.parse(edit.after(), outline.conventions());
        yield isRight(after, landed)
            ? back(after)
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
  private Result back(Outline moved) {
    List<List<Item>> now = sections();
    for (List<Item> section : now) section.removeAll(items);
    List<Item> there = now.get(target.section());
    there.addAll(Math.min(target.position(), there.size()), items);
    boolean together = sideBySide();
    Outline outline = moved;
    int gone = this.outline.sections().size() - moved.sections().size();
    List<List<Item>> steps = together ? List.of(items) : items.stream().map(List::of).toList();
    for (List<Item> step : steps) {
      Item first = step.getFirst();
      int from = section(now, first);
      int at = now.get(from).indexOf(first);
      int home = section(sections(), first);
      List<Item> moving =
          outline.sections().get(Math.max(0, from - gone)).items().subList(at, at + step.size());
      for (List<Item> section : now) section.removeAll(step);
      int position = position(now.get(home), sections().get(home), first);
      now.get(home).addAll(position, step);
      switch (Organizer.move(outline, moving, new Target(Math.max(0, home - gone), position))) {
        case Outcome.Refused(var reason) -> {
          return new Result(Verdict.NO_WAY_BACK, reason.name(), moved.text(), "");
        }
        case Outcome.Done(var edit, var _, var _) ->
            outline = Outline.parse(edit.after(), outline.conventions());
      }
    }
    boolean same = outline.text().equals(this.outline.text());
    Verdict trace = isRewritten() ? Verdict.REWRITTEN : Verdict.NOT_RESTORED;
    return new Result(same ? Verdict.RESTORED : trace, "", moved.text(), outline.text());
  }

  private List<List<Item>> sections() {
    return outline.sections().stream()
        .<List<Item>>map(s -> new ArrayList<>(s.items()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int section(List<List<Item>> sections, Item item) {
    for (int s = 0; s < sections.size(); s++) if (sections.get(s).contains(item)) return s;
    throw new IllegalArgumentException("no item of this outline");
  }

  /// Behind the last of those that were before it.
  private static int position(List<Item> now, List<Item> home, Item item) {
    for (int i = home.indexOf(item) - 1; i >= 0; i--) {
      int at = now.indexOf(home.get(i));
      if (at >= 0) return at + 1;
    }
    return 0;
  }

  private boolean sideBySide() {
    List<Item> home = sections().get(section(sections(), items.getFirst()));
    int at = home.indexOf(items.getFirst());
    return at + items.size() <= home.size() && home.subList(at, at + items.size()).equals(items);
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
    if (!isRewritten()) return flat(item, in);
    String url = String.valueOf(item.urlText());
    String content = item.content().in(in.text()).replace(url, "");
    return content.replaceAll("[^\\p{L}\\p{N}]", "") + " " + url;
  }
}
