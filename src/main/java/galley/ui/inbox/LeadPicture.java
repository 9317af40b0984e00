package galley.ui.inbox;

import galley.link.LinkUrl;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The picture that a page shows of itself, across the pane and cut to its height. Its place is
/// kept while it is loaded, and gone where there is none.
final class LeadPicture extends Region {
  private static final int PIXELS = 900;
  private static final double ROUND = 12;

  private final PictureShelf pictures;
  private final Region picture = new Region();
  private @Nullable LinkUrl shown;
  private Subscription loading = () -> {};

  LeadPicture(PictureShelf pictures, String accessibleText) {
    this.pictures = pictures;
    var rounded = new Rectangle();
    rounded.setArcWidth(ROUND);
    rounded.setArcHeight(ROUND);
    rounded.widthProperty().bind(widthProperty());
    rounded.heightProperty().bind(heightProperty());
    setClip(rounded);
    getStyleClass().add("lead-picture");
    getChildren().setAll(picture);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(accessibleText);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(@Nullable LinkUrl url) {
    if (url != null && Objects.equals(url, shown)) return;
    loading.unsubscribe();
    loading = () -> {};
    shown = url;
    picture.setBackground(Background.EMPTY);
    setVisible(url != null);
    if (url != null) loading = pictures.show(url, PIXELS, PIXELS, this::show);
  }

  private void show(Optional<Image> image) {
    setVisible(image.isPresent());
    picture.setBackground(image.map(LeadPicture::cover).orElse(Background.EMPTY));
  }

  private static Background cover(Image image) {
    double auto = BackgroundSize.AUTO;
    return new Background(
        new BackgroundImage(
            image,
            BackgroundRepeat.NO_REPEAT,
            BackgroundRepeat.NO_REPEAT,
            new BackgroundPosition(Side.LEFT, 0.5, true, Side.TOP, 0.5, true),
            new BackgroundSize(auto, auto, false, false, false, true)));
  }

  /// Whether a picture is there to be seen.
  boolean isShown() {
    return isVisible() && picture.getBackground() != null && !picture.getBackground().isEmpty();
  }

  @Override
  protected void layoutChildren() {
    picture.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
