package galley.screens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

/** The nodes of a window that a person can see, and what to call them. */
public final class Shown {
  private static final int LONGEST_TEXT = 60;

  private Shown() {}

  /// The nodes below one that are shown, parents before children, without what is in a web page or
  /// in the text area, which draw themselves.
  public static Stream<Node> in(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) return Stream.empty();
    return node instanceof Parent parent && !drawsItself(parent)
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Shown::in))
        : Stream.of(node);
  }

  static boolean drawsItself(Node node) {
    return node instanceof WebView || node instanceof GenericStyledArea<?, ?, ?>;
  }

  /// Whether a node cuts off what is beyond its edge, because one can scroll there.
  static boolean scrolls(Node node) {
    return node.getStyleClass().contains("viewport")
        || node.getStyleClass().contains("clipped-container");
  }

  static List<Parent> ancestors(Node node) {
    List<Parent> ancestors = new ArrayList<>();
    for (@Nullable Parent at = node.getParent(); at != null; at = at.getParent()) ancestors.add(at);
    return ancestors;
  }

  /// A node's place in its scene, without shadows and the like.
  static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  public static String path(Node node) {
    List<Node> path = new ArrayList<>(ancestors(node));
    Collections.reverse(path);
    path.add(node);
    return path.stream()
        .map(Shown::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" > "));
  }

  private static String name(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String text = node instanceof Labeled labeled ? text(labeled.getText()) : "";
    String type = node.getClass().getSimpleName();
    String classes =
        node.getStyleClass().stream().map(name -> "." + name).collect(Collectors.joining());
    return type + id + classes + text;
  }

  private static String text(@Nullable String text) {
    if (text == null || text.isEmpty()) return "";
    String line = text.replaceAll("\\s+", " ");
    return " “"
        + (line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…")
        + "”";
  }
}
