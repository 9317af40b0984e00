package galley.ui.inbox;

import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.session.Session;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// The sections that links can be put into, as a menu: for those who do not know the digits yet.
final class PlaceMenu {
  private PlaceMenu() {}

  /// @param place is given the digit, from 1
  /// @param y how far below the top of `owner` it opens
  static void show(Session session, EmojiImages images, IntConsumer place, Node owner, double y) {
    List<OpenSections.Open> sections = OpenSections.of(session.outline());
    var menu = new ContextMenu();
    for (int i = 0; i < sections.size(); i++) {
      int digit = i + 1;
      var item = new MenuItem(digit + "  ", new EmojiText(images, sections.get(i).title()));
      item.setOnAction(_ -> place.accept(digit));
      menu.getItems().add(item);
    }
    Point2D at = owner.localToScreen(0, y);
    if (at != null && !menu.getItems().isEmpty()) menu.show(owner, at.getX(), at.getY());
  }
}
