package galley.screens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How well text and signs stand out in a window: the colour that a node is drawn in, against the
/// colour that most of its place has in a picture of the window. By WCAG 2.2 (1.4.3, 1.4.11) text
/// has 4.5:1 and what one must see besides has 3:1; what is disabled is free.
public final class Contrast {
  private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");
  private static final double TEXT = 4.5;
  private static final double SIGN = 3;

  /** Shapes that are no text and no icon: what can be dragged, and what opens. */
  private static final List<String> SIGNS = List.of("grip", "arrow", "increment-arrow", "mark");

  /** Around a sign, which may fill its own box. */
  private static final int AROUND = 3;

  /// How much of the way from the ground to the colour some dot goes, where it is drawn at all:
  /// thin strokes are mixed with what is below.
  private static final double DRAWN = 0.6;

  private final Image picture;
  private final PixelReader pixels;
  private int seen;

  private Contrast(Image picture) {
    this.picture = picture;
    pixels = picture.getPixelReader();
  }

  /// What was found in a window.
  ///
  /// @param seen how many texts and signs were looked at: those that nothing else covers
  public record Findings(int seen, List<Fault> faults) {}

  /// Looks at all that is in a window.
  ///
  /// @param picture of the scene that `root` is the root of
  public static Findings in(Node root, Image picture) {
    var contrast = new Contrast(picture);
    List<Fault> faults =
        all(root).filter(node -> !isDisabled(node)).flatMap(contrast::faults).toList();
    return new Findings(contrast.seen, faults);
  }

  /// A menu's item is disabled in its looks alone.
  private static boolean isDisabled(Node node) {
    return node.isDisabled()
        || Shown.ancestors(node).stream()
            .anyMatch(it -> it.getPseudoClassStates().contains(DISABLED));
  }

  /** Also what is in the text area. */
  private static Stream<Node> all(Node node) {
    if (!node.isVisible()) return Stream.empty();
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Contrast::all))
        : Stream.of(node);
  }

  private Stream<Fault> faults(Node node) {
    return switch (node) {
      case FontIcon icon -> fault(icon, icon.getFill(), SIGN).stream();
      case Text text when !text.getText().isBlank() -> fault(text, text.getFill(), TEXT).stream();
      case Region region when isSign(region) -> fault(region, fill(region), SIGN).stream();
      default -> Stream.empty();
    };
  }

  private static boolean isSign(Region region) {
    boolean isUnchecked =
        Shown.ancestors(region).stream()
            .anyMatch(parent -> parent instanceof CheckBox box && !box.isSelected());
    return !isUnchecked && region.getStyleClass().stream().anyMatch(SIGNS::contains);
  }

  private static Paint fill(Region region) {
    return region.getBackground() == null
        ? Color.TRANSPARENT
        : region.getBackground().getFills().stream()
            .map(BackgroundFill::getFill)
            .reduce((_, last) -> last)
            .orElse(Color.TRANSPARENT);
  }

  private Optional<Fault> fault(Node node, Paint paint, double least) {
    if (!(paint instanceof Color color) || color.getOpacity() == 0) return Optional.empty();
    Bounds place = place(node);
    if (isCovered(node, place)) return Optional.empty();
    int[] dots = dots(place, least == TEXT ? 0 : AROUND);
    if (dots.length == 0) return Optional.empty();
    Color ground = color(mostFrequent(dots));
    Color drawn = over(color, opacity(node), ground);
    boolean isDrawn =
        IntStream.of(dots).distinct().anyMatch(dot -> reaches(color(dot), ground, drawn));
    if (!isDrawn) return Optional.empty();
    seen++;
    double ratio = ratio(drawn, ground);
    return ratio >= least
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "%.2f:1 of %.1f:1, %s on %s".formatted(ratio, least, hex(drawn), hex(ground)),
                (node instanceof Text text ? "“" + text.getText() + "” " : "") + Shown.path(node)));
  }

  /// The part of a node's place that is within everything that it could be scrolled out of.
  private static Bounds place(Node node) {
    Bounds place = Shown.bounds(node);
    for (Parent parent : Shown.ancestors(node)) {
      if (Shown.scrolls(parent) || Shown.drawsItself(parent)) {
        place = common(place, Shown.bounds(parent));
      }
    }
    return place;
  }

  /// Whether a layer above has something in a node's place.
  private static boolean isCovered(Node node, Bounds place) {
    Node child = node;
    for (Parent parent : Shown.ancestors(node)) {
      if (parent instanceof StackPane layers) {
        List<Node> above = layers.getChildren();
        Stream<Node> covers = above.stream().skip(above.indexOf(child) + 1L);
        if (covers.flatMap(Shown::in).anyMatch(it -> covers(it, place))) return true;
      }
      child = parent;
    }
    return false;
  }

  private static boolean covers(Node node, Bounds place) {
    return node instanceof Region region
        && region.getBackground() != null
        && !region.getBackground().isEmpty()
        && Shown.bounds(region).intersects(place);
  }

  private static Bounds common(Bounds one, Bounds other) {
    double x = Math.max(one.getMinX(), other.getMinX());
    double y = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
        Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
  }

  /** The colours in a place, sorted. */
  private int[] dots(Bounds place, int around) {
    int left = Math.max(0, (int) place.getMinX() - around);
    int top = Math.max(0, (int) place.getMinY() - around);
    int right = (int) Math.min(picture.getWidth(), place.getMaxX() + around);
    int bottom = (int) Math.min(picture.getHeight(), place.getMaxY() + around);
    int width = right - left;
    int height = bottom - top;
    if (place.getWidth() < 1 || place.getHeight() < 1 || width < 1 || height < 1) return new int[0];
    int[] dots = new int[width * height];
    pixels.getPixels(left, top, width, height, PixelFormat.getIntArgbInstance(), dots, 0, width);
    Arrays.sort(dots);
    return dots;
  }

  private static int mostFrequent(int[] sorted) {
    int most = sorted[0];
    int longest = 0;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i < sorted.length && sorted[i] == sorted[start]) continue;
      if (i - start > longest) {
        longest = i - start;
        most = sorted[start];
      }
      start = i;
    }
    return most;
  }

  private static Color color(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }

  private static double opacity(Node node) {
    double opacity = node.getOpacity();
    for (Parent parent : Shown.ancestors(node)) opacity *= parent.getOpacity();
    return opacity;
  }

  private static boolean reaches(Color dot, Color ground, Color drawn) {
    double whole = distance(ground, drawn);
    return whole == 0 || distance(dot, drawn) <= (1 - DRAWN) * whole;
  }

  private static double distance(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed())
        + Math.abs(one.getGreen() - other.getGreen())
        + Math.abs(one.getBlue() - other.getBlue());
  }

  /// A translucent colour on an opaque one.
  public static Color over(Color above, double opacity, Color below) {
    return below.interpolate(
        Color.color(above.getRed(), above.getGreen(), above.getBlue()),
        above.getOpacity() * opacity);
  }

  /// From 1 to 21.
  public static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// WCAG 2.2, "relative luminance".
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static String hex(Color color) {
    return color.toString().substring(2, 8);
  }
}
