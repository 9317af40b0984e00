package galley.ui.preview;

import galley.ui.kit.Coalesced;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.Executor;
import javafx.scene.web.WebView;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;

/// Brings a page the pictures that come into view. The page itself can load nothing.
@SuppressWarnings("removal") // JSObject moves from the JDK into OpenJFX; it does not go away.
final class PagePictures {
  /** Asked about at a time; a page of links has few in view. */
  private static final int MOST = 40;

  /** Where width and height stand in a PNG: after the signature and the head of its first chunk. */
  private static final int SIZE_AT = 16;

  private final PreviewPage page;
  private final Executor background;
  private final Executor fx;
  private final Coalesced looking = new Coalesced(this::look);
  private PictureSupply supply = PictureSupply.NONE;

  PagePictures(PreviewPage page, Executor background, Executor fx) {
    this.page = page;
    this.background = background;
    this.fx = fx;
    WebView view = page.view();
    view.heightProperty().addListener(_ -> lookSoon());
    view.widthProperty().addListener(_ -> lookSoon());
  }

  void setSupply(PictureSupply supply) {
    this.supply = supply;
    page.call("forgetPictures");
    lookSoon();
  }

  /** What is in view may have changed. */
  void lookSoon() {
    looking.request();
  }

  private void look() {
    if (!(page.call("wanted") instanceof JSObject wanted)) return;
    int count = wanted.getMember("length") instanceof Number n ? Math.min(n.intValue(), MOST) : 0;
    for (int i = 0; i < count; i++) {
      if (wanted.getSlot(i) instanceof String address) bring(address, supply);
    }
  }

  private void bring(String address, PictureSupply from) {
    background.execute(
        () -> {
          byte[] png = from.picture(address).orElse(null);
          fx.execute(
              () -> {
                if (from.equals(supply)) show(address, png);
              });
        });
  }

  private void show(String address, byte @Nullable [] png) {
    if (png == null || png.length < SIZE_AT + 8) {
      page.call("setPicture", address, "", 0, 0);
      return;
    }
    ByteBuffer size = ByteBuffer.wrap(png, SIZE_AT, 8);
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    page.call("setPicture", address, data, size.getInt(), size.getInt());
  }
}
