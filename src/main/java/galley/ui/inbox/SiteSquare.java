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
    int hash = host.hashCode();
    hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
    hash = (hash ^ (hash >>> 12)) * 0x297A2D39;
    return Math.floorMod(hash ^ (hash >>> 15), COLOURS);
  }
}
