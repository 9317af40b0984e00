package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.link.LinkUrl;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The small picture of a link's site; where there is none, or until it is there, a square in a
/// colour that is always the same for one host.
final class SiteSquare extends StackPane {
  private static final int COLOURS = 8;

  /** Twice what it takes on the screen. */
  private static final int PIXELS = 32;

  private final PictureShelf pictures;
  private final ImageView icon = new ImageView();
  private String colour = "site-0";
  private @Nullable LinkUrl shown;
  private Subscription loading = () -> {};

  SiteSquare(PictureShelf pictures) {
    this.pictures = pictures;
    icon.setPreserveRatio(true);
    icon.setSmooth(true);
    icon.setMouseTransparent(true);
    icon.setManaged(false);
    getStyleClass().setAll("site-square");
    getChildren().setAll(icon);
  }

  void show(InboxLink link) {
    colour = "site-" + colour(LinkWords.host(link));
    LinkUrl url = link.facts().icon();
    if (url == null || !Objects.equals(url, shown)) {
      clear();
      shown = url;
      if (url != null) loading = pictures.show(url, PIXELS, PIXELS, this::show);
    }
    dress();
  }

  private void show(Optional<Image> picture) {
    icon.setImage(picture.orElse(null));
    dress();
    requestLayout();
  }

  private void clear() {
    loading.unsubscribe();
    loading = () -> {};
    shown = null;
    icon.setImage(null);
  }

  private void dress() {
    getStyleClass().setAll("site-square", icon.getImage() == null ? colour : "site-icon");
  }

  @Override
  protected void layoutChildren() {
    double inset = snappedLeftInset();
    icon.setFitWidth(getWidth() - 2 * inset);
    icon.setFitHeight(getHeight() - 2 * inset);
    layoutInArea(
        icon,
        inset,
        inset,
        getWidth() - 2 * inset,
        getHeight() - 2 * inset,
        0,
        javafx.geometry.HPos.CENTER,
        javafx.geometry.VPos.CENTER);
  }

  static int colour(String host) {
    int hash = host.hashCode();
    hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
    hash = (hash ^ (hash >>> 12)) * 0x297A2D39;
    return Math.floorMod(hash ^ (hash >>> 15), COLOURS);
  }
}
