package galley.ui.kit;

import javafx.scene.control.Labeled;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons that grow with the text. */
public final class Icons {
  private static final double SIZE = 16.0 / 14;

  private Icons() {}

  /// An icon a little larger than the text of the control it belongs to. (A size in em would refer
  /// to the icon's own font, and so to itself.)
  public static FontIcon of(Feather icon, Labeled owner) {
    var node = new FontIcon(icon);
    owner
        .fontProperty()
        .subscribe(font -> node.setIconSize((int) Math.rint(font.getSize() * SIZE)));
    return node;
  }
}
