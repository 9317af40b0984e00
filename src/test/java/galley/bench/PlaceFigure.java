package galley.bench;

import galley.issue.Outline;
import galley.organize.Entry;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Target;
import java.util.List;
import java.util.Map;

/** A link dropped from the inbox into the middle of a section; checked, as always. */
final class PlaceFigure implements Figure {
  private static final Entry LINK =
      new Entry(
          "Threads read better than callbacks",
          "https://loom.example/new",
          "一句话的介绍，说明它为什么值得读。",
          Map.of("language", "en"),
          null);

  @Override
  public void measure(Report report) {
    for (Size size : Size.ALL) {
      report.time(
          "place a link, " + size.label(), size.gestureMillis(), () -> place(size.outline()));
    }
  }

  private static Outcome place(Outline outline) {
    int middle = outline.sections().get(1).items().size() / 2;
    return Gesture.done(Organizer.place(outline, List.of(LINK), new Target(1, middle)));
  }
}
