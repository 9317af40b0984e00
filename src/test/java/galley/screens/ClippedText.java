package galley.screens;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Text that does not fit into what it got. It may end in `…` where all of it can still be read: in
/// a tooltip, or, in the cell of a list, in the pane that shows what is chosen there.
public final class ClippedText {
  /** Antialiasing and rounding; less than this nobody sees. */
  private static final double SLACK = 2.5;

  /// What a line may stand out, as a part of its letters' size: the box of a line has room above
  /// and below what is drawn.
  private static final double LEADING = 0.17;

  private ClippedText() {}

  public static List<Fault> in(Node root) {
    return Shown.in(root).flatMap(ClippedText::faults).toList();
  }

  private static Stream<Fault> faults(Node node) {
    return switch (node) {
      case Labeled labeled when !(labeled instanceof IndexedCell<?>) || hasText(labeled) ->
          labeled(labeled).stream();
      case TextField field -> prompt(field).stream();
      case Text text when isOnScreen(text) -> outside(text).stream();
      default -> Stream.empty();
    };
  }

  private static boolean hasText(Labeled labeled) {
    return labeled.getText() != null && !labeled.getText().isEmpty();
  }

  /// A control shows its text, or as much of it as there is room for.
  private static Optional<Fault> labeled(Labeled labeled) {
    if (!hasText(labeled) || tells(labeled, labeled.getText())) return Optional.empty();
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text
          && text.getStyleClass().contains("text")
          && !text.getText().equals(labeled.getText())
          && text.getText().contains(labeled.getEllipsisString())) {
        return Optional.of(new Fault("cut to “" + text.getText() + "”", Shown.path(labeled)));
      }
    }
    return Optional.empty();
  }

  private static boolean tells(Control control, String text) {
    Tooltip tooltip = control.getTooltip();
    return tooltip != null && tooltip.getText() != null && tooltip.getText().contains(text);
  }

  private static Optional<Fault> prompt(TextField field) {
    String prompt = field.getPromptText();
    if (prompt == null || prompt.isEmpty() || !field.getText().isEmpty() || tells(field, prompt)) {
      return Optional.empty();
    }
    var text = new Text(prompt);
    text.setFont(field.getFont());
    double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
    double needed = text.getLayoutBounds().getWidth();
    return needed <= room + SLACK
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "prompt “" + prompt + "” is " + (long) (needed - room) + " px too long",
                Shown.path(field)));
  }

  private static boolean isOnScreen(Text text) {
    return !text.getText().isBlank()
        && Shown.ancestors(text).stream().noneMatch(TextInputControl.class::isInstance);
  }

  private static boolean isHeld(Parent parent) {
    Parent above = parent.getParent();
    return above != null && above.getStyleClass().contains("viewport");
  }

  /// Text stays in every box that it is in, up to one that scrolls to it. What a scroll pane holds
  /// is in a box of its own that has no fixed size.
  private static Optional<Fault> outside(Text text) {
    Bounds bounds = Shown.bounds(text);
    for (Parent parent : Shown.ancestors(text)) {
      if (!(parent instanceof Region) || isHeld(parent)) continue;
      boolean scrolls = Shown.scrolls(parent);
      Bounds room = Shown.bounds(parent);
      double beside =
          Math.max(bounds.getMaxX() - room.getMaxX(), room.getMinX() - bounds.getMinX());
      double below = Math.max(bounds.getMaxY() - room.getMaxY(), room.getMinY() - bounds.getMinY());
      double over = scrolls ? beside : Math.max(beside, below);
      if (over > Math.max(SLACK, LEADING * text.getFont().getSize())) {
        return Optional.of(
            new Fault(
                "“"
                    + text.getText()
                    + "” is "
                    + Math.round(over)
                    + " px out of "
                    + parent.getClass().getSimpleName()
                    + parent.getStyleClass(),
                Shown.path(text)));
      }
      if (scrolls) return Optional.empty();
    }
    return Optional.empty();
  }
}
