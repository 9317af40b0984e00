package galley.ui.preview;

import java.util.List;

/// How large the page is shown, in steps.
final class Zoom {
  private static final List<Double> STEPS =
      List.of(0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

  private Zoom() {}

  /** The step that is nearest. */
  static double nearest(double zoom) {
    double nearest = 1;
    for (double each : STEPS) {
      if (Math.abs(each - zoom) < Math.abs(nearest - zoom)) nearest = each;
    }
    return nearest;
  }

  /// The step that is so many further.
  static double step(double from, int by) {
    int at = STEPS.indexOf(nearest(from)) + by;
    return STEPS.get(Math.clamp(at, 0, STEPS.size() - 1));
  }
}
