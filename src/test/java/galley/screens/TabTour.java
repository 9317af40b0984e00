package galley.screens;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/// A way round a window with the Tab key: it comes by every control, in the order in which one
/// reads, goes on from each, and shows where it is. All of it on the FX thread, step by step, so
/// that the window can be laid out in between.
public final class TabTour {
  /** What came of a step. */
  public enum Step {
    WENT_ON,
    ROUND,
    STUCK
  }

  /** How many links of a page the key may go through before it leaves. */
  private static final int MOST_LINKS = 60;

  private static final int RING = 4;

  private final Scene scene;
  private final Set<Node> stops = new LinkedHashSet<>();
  private final List<Fault> back = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int links;
  private @Nullable Node last;

  public TabTour(Scene scene) {
    this.scene = scene;
  }

  /// Presses the key once.
  public Step go() {
    Node from = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
    press(from);
    Node to = scene.getFocusOwner();
    if (from.equals(to) && from instanceof WebView && links++ < MOST_LINKS) return Step.WENT_ON;
    links = 0;
    if (to == null || (to.equals(from) && controls().size() > 1)) {
      faults.add(new Fault("the focus does not leave", Shown.path(from)));
      return Step.STUCK;
    }
    return stops.contains(to) ? Step.ROUND : Step.WENT_ON;
  }

  /// Notes where the focus is, once the window is laid out.
  public void note() {
    Node owner = scene.getFocusOwner();
    if (owner == null) return;
    if (last != null && isBack(Shown.bounds(last), Shown.bounds(owner))) {
      back.add(new Fault("Tab goes back from " + Shown.path(last) + " to", Shown.path(owner)));
    }
    stops.add(owner);
    last = owner;
  }

  /// Compares pictures of the window before and after the last step.
  public void compare(Image before, Image now) {
    Node owner = scene.getFocusOwner();
    if (owner == null || owner instanceof WebView || !isAlike(before, now, owner)) return;
    faults.add(new Fault("looks the same with and without the focus", Shown.path(owner)));
  }

  /// What was wrong on the way, and what it did not come by.
  public List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    for (Node control : controls()) {
      if (!isReached(control)) all.add(new Fault("Tab does not come by", Shown.path(control)));
    }
    // Once it goes back to where the way round begins.
    if (back.size() > 1) all.addAll(back);
    return all;
  }

  /// In the text area Tab indents; there it is with Ctrl.
  private static void press(Node owner) {
    boolean writes = Shown.drawsItself(owner) && !(owner instanceof WebView);
    Event.fireEvent(
        owner,
        new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, writes, false, false));
  }

  private List<Node> controls() {
    return Shown.in(scene.getRoot())
        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
        .toList();
  }

  /// Among buttons of which one is chosen, Tab comes by the chosen one, and the arrows do the rest.
  private boolean isReached(Node control) {
    return stops.contains(control)
        || (control instanceof Toggle toggle
            && toggle.getToggleGroup() != null
            && toggle.getToggleGroup().getToggles().stream().anyMatch(stops::contains));
  }

  /// From one stop to the next, the eye goes down or to the right: from the foot of a column to the
  /// head of the next is to the right as well.
  private static boolean isBack(Bounds from, Bounds to) {
    boolean above = to.getMaxY() <= from.getMinY() + 1;
    boolean left = to.getMaxX() <= from.getMinX() + 1;
    boolean beside = to.getMinY() < from.getMaxY() && from.getMinY() < to.getMaxY();
    return (above && to.getMinX() < from.getMaxX()) || (beside && left);
  }

  private static boolean isAlike(Image before, Image now, Node node) {
    Bounds place = Shown.bounds(node);
    PixelReader one = before.getPixelReader();
    PixelReader other = now.getPixelReader();
    int left = Math.max(0, (int) place.getMinX() - RING);
    int top = Math.max(0, (int) place.getMinY() - RING);
    double right = Math.min(now.getWidth(), place.getMaxX() + RING);
    double bottom = Math.min(now.getHeight(), place.getMaxY() + RING);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (one.getArgb(x, y) != other.getArgb(x, y)) return false;
      }
    }
    return true;
  }
}
