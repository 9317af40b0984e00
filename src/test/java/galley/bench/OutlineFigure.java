package galley.bench;

import galley.issue.Outline;

/** From an issue's text to its outline: Markdown parsed, regions tiled, items read. */
final class OutlineFigure implements Figure {
  @Override
  public void measure(Report report) {
    for (Size size : Size.ALL) {
      report.time(
          "parse and outline, " + size.label(),
          () -> Outline.parse(size.text(), Size.conventions()));
    }
  }
}
