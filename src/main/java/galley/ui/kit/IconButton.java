package galley.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is an icon, 32 pixels square at the normal text size. What it does is in its
/// tooltip, with its shortcut, and is what a screen reader says.
public final class IconButton extends Button {
  public IconButton(Feather icon, String tooltip, Runnable action) {
    this(icon, tooltip, null, action);
  }

  /// @param shortcut is only shown; the scene's accelerators make it work
  public IconButton(
      Feather icon, String tooltip, @Nullable KeyCombination shortcut, Runnable action) {
    dress(this, icon, tooltip, shortcut);
    setOnAction(_ -> action.run());
  }

  /// An icon that is on or off, such as the choice between cards and rows.
  public static ToggleButton toggle(Feather icon, String tooltip) {
    var toggle = new ToggleButton();
    dress(toggle, icon, tooltip, null);
    return toggle;
  }

  private static void dress(
      ButtonBase button, Feather icon, String tooltip, @Nullable KeyCombination shortcut) {
    button.getStyleClass().add("icon-button");
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(tooltip);
    button.setTooltip(
        new Tooltip(shortcut == null ? tooltip : tooltip + " (" + shortcut.getDisplayText() + ")"));
  }
}
