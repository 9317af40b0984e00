package galley.ui.inbox;

import galley.inbox.InboxLink;
import javafx.scene.layout.Region;

/// A small square in a colour of the site's own, always the same for one host.
final class SiteSquare extends Region {
  private static final int COLOURS = 8;

  SiteSquare() {
    getStyleClass().setAll("site-square");
  }

  void show(InboxLink link) {
    getStyleClass().setAll("site-square", "site-" + colour(LinkWords.host(link)));
  }

  static int colour(String host) {
    return Math.floorMod((host.hashCode() * 0x9E3779B9) >>> 16, COLOURS);
  }
}
