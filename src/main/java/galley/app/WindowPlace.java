package galley.app;

import galley.workspace.Settings.Bounds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where a window opens: where it was, as far as that can be seen and reached by its title bar.
///
/// Screens come and go: a laptop leaves its desk, a projector has fewer pixels.
final class WindowPlace {
  /// So much of the title bar must be on a screen for a person to get hold of it.
  private static final double HOLD_WIDTH = 160;

  private static final double HOLD_HEIGHT = 32;

  private WindowPlace() {}

  /// Where it opens on the screens that there are now.
  static Bounds onScreens(Optional<Bounds> was, double width, double height) {
    List<Rectangle2D> screens =
        Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
            .distinct()
            .map(Screen::getVisualBounds)
            .toList();
    return of(was, screens, width, height);
  }

  /// Where it is, to be kept; of a maximized window, where it is when it is not.
  static Bounds now(Stage window, Optional<Bounds> before) {
    boolean maximized = window.isMaximized();
    var now =
        new Bounds(window.getX(), window.getY(), window.getWidth(), window.getHeight(), maximized);
    return before
        .filter(_ -> maximized)
        .map(b -> new Bounds(b.x(), b.y(), b.width(), b.height(), true))
        .orElse(now);
  }

  /// @param was where it was when it was closed last
  /// @param screens what of each screen windows may cover, the primary one first
  /// @param width that it has where it was nowhere yet
  static Bounds of(Optional<Bounds> was, List<Rectangle2D> screens, double width, double height) {
    Rectangle2D primary = screens.getFirst();
    if (was.isEmpty()) return centred(primary, width, height, false);
    Bounds bounds = was.get();
    var bar = new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), HOLD_HEIGHT);
    Optional<Rectangle2D> screen =
        screens.stream()
            .filter(it -> held(it, bar))
            .max(Comparator.comparingDouble(it -> shared(it, bar)));
    return screen
        .map(it -> within(it, bounds))
        .orElseGet(() -> centred(primary, bounds.width(), bounds.height(), bounds.maximized()));
  }

  private static boolean held(Rectangle2D screen, Rectangle2D bar) {
    boolean below = bar.getMinY() >= screen.getMinY() && bar.getMaxY() <= screen.getMaxY();
    return below && shared(screen, bar) >= Math.min(HOLD_WIDTH, bar.getWidth());
  }

  private static double shared(Rectangle2D screen, Rectangle2D bar) {
    return Math.min(screen.getMaxX(), bar.getMaxX()) - Math.max(screen.getMinX(), bar.getMinX());
  }

  /** No larger than the screen; over its edge, where a person put it there. */
  private static Bounds within(Rectangle2D screen, Bounds was) {
    return new Bounds(
        was.x(),
        was.y(),
        Math.min(was.width(), screen.getWidth()),
        Math.min(was.height(), screen.getHeight()),
        was.maximized());
  }

  private static Bounds centred(
      Rectangle2D screen, double width, double height, boolean maximized) {
    double w = Math.min(width, screen.getWidth());
    double h = Math.min(height, screen.getHeight());
    return new Bounds(
        screen.getMinX() + (screen.getWidth() - w) / 2,
        screen.getMinY() + (screen.getHeight() - h) / 2,
        w,
        h,
        maximized);
  }
}
