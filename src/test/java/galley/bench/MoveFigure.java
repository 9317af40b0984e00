package galley.bench;

import galley.issue.Item;
import galley.issue.Outline;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Target;
import java.util.List;

/** An item dragged from the middle of one section to the middle of the next; checked, as always. */
final class MoveFigure implements Figure {
  @Override
  public void measure(Report report) {
    for (Size size : Size.ALL) {
      report.time(
          "move across sections, " + size.label(),
          size.gestureMillis(),
          () -> move(size.outline()));
    }
  }

  private static Outcome move(Outline outline) {
    List<Item> items = outline.sections().getFirst().items();
    int middle = items.size() / 2;
    return Gesture.done(Organizer.move(outline, List.of(items.get(middle)), new Target(1, middle)));
  }
}
