package galley.ui.editor;

import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiImages.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Draws emoji in colour where the text has them: no font that JavaFX can use has flags, skin tones
/// and keycaps on all systems. The characters stay in the text, unseen, and keep the room that they
/// have there; those without a drawing are shown as the font has them.
///
/// Only what is on screen is drawn, after each layout that moved something.
final class EmojiLayer {
  private static final PseudoClass DRAWN = PseudoClass.getPseudoClass("drawn");
  private static final double SIZE = 1.2;

  private final MarkdownArea area;
  private final EmojiImages images;
  private final Runnable paint = this::paint;
  private boolean stale = true;

  EmojiLayer(MarkdownArea area, EmojiImages images) {
    this.area = area;
    this.images = images;
    area.sceneProperty().subscribe(this::moved);
    area.viewportDirtyEvents().subscribe(_ -> request());
    area.richChanges().subscribe(_ -> request());
  }

  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) before.removePostLayoutPulseListener(paint);
    if (now != null) now.addPostLayoutPulseListener(paint);
  }

  private void request() {
    stale = true;
    area.requestLayout();
  }

  private void paint() {
    if (!stale) return;
    stale = false;
    area.shownLines().forEach(this::paint);
  }

  /// A drawing as it is put over a line.
  private record Place(Image image, double x, double y, double size) {}

  /** A node of ours among the line's text. */
  private static final class Drawing extends ImageView {
    private final Place place;

    Drawing(Place place) {
      super(place.image());
      this.place = place;
      setManaged(false);
      setMouseTransparent(true);
      setFitWidth(place.size());
      setFitHeight(place.size());
      relocate(place.x(), place.y());
    }
  }

  private void paint(TextFlow flow) {
    List<Place> wanted = new ArrayList<>();
    int at = 0;
    for (Node node : List.copyOf(flow.getChildren())) {
      if (!(node instanceof Text run) || !run.isManaged()) continue;
      if (run.getStyleClass().contains(Mark.EMOJI.styleClass())) {
        List<Place> drawn = drawings(flow, run, at);
        run.pseudoClassStateChanged(DRAWN, !drawn.isEmpty());
        wanted.addAll(drawn);
      }
      at += run.getText().length();
    }
    List<Drawing> there =
        flow.getChildren().stream()
            .filter(Drawing.class::isInstance)
            .map(Drawing.class::cast)
            .toList();
    if (there.stream().map(drawing -> drawing.place).toList().equals(wanted)) return;
    flow.getChildren().removeAll(there);
    flow.getChildren().addAll(wanted.stream().map(Drawing::new).toList());
  }

  /// The drawings of a run of emoji; none where one of them has none.
  private List<Place> drawings(TextFlow flow, Text run, int start) {
    double size = Math.rint(run.getFont().getSize() * SIZE);
    List<Place> places = new ArrayList<>();
    int covered = 0;
    for (Drawn emoji : images.drawn(run.getText(), pixels(size))) {
      if (emoji.start() != covered) return List.of();
      covered = emoji.end();
      Optional<Bounds> bounds =
          bounds(flow.getRangeShape(start + emoji.start(), start + emoji.end(), false));
      if (bounds.isEmpty()) return List.of();
      double x = Math.rint(bounds.get().getCenterX() - size / 2);
      double y = Math.rint(bounds.get().getCenterY() - size / 2);
      places.add(new Place(emoji.image(), x, y, size));
    }
    return covered == run.getText().length() ? places : List.of();
  }

  private static Optional<Bounds> bounds(PathElement[] shape) {
    if (shape.length == 0) return Optional.empty();
    return Optional.of(new Path(shape).getBoundsInLocal());
  }

  private int pixels(double size) {
    var scene = area.getScene();
    double scale =
        scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
    return (int) Math.ceil(size * scale);
  }
}
