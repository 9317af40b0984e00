package galley.screens;

import galley.ui.command.Command;
import galley.ui.kit.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a screen reader says of a control that takes the focus, and what a tooltip says of a button
/// that is only an icon.
public final class Names {
  private Names() {}

  public static List<Fault> in(Node root, Language language) {
    Set<Node> labelled =
        Shown.in(root)
            .filter(Label.class::isInstance)
            .map(node -> ((Label) node).getLabelFor())
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    return Shown.in(root)
        .flatMap(node -> Stream.of(unnamed(node, labelled), untold(node, language)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Fault> unnamed(Node node, Set<Node> labelled) {
    boolean named =
        !isBlank(node.getAccessibleText())
            || labelled.contains(node)
            || (node instanceof Labeled labeled && !isBlank(labeled.getText()));
    return !node.isFocusTraversable() || named
        ? Optional.empty()
        : Optional.of(new Fault("has no name for a screen reader", Shown.path(node)));
  }

  private static Optional<Fault> untold(Node node, Language language) {
    if (!(node instanceof ButtonBase button)) return Optional.empty();
    String tip = tip(button);
    if (isBlank(tip)) {
      return isIcon(button)
          ? Optional.of(new Fault("is an icon without a tooltip", Shown.path(node)))
          : Optional.empty();
    }
    return Stream.of(Command.values())
        .filter(command -> isOf(command, button, tip, language))
        .flatMap(command -> command.keysText().stream())
        .filter(keys -> !tip.contains(keys))
        .findFirst()
        .map(keys -> new Fault("its tooltip does not say " + keys, Shown.path(node)));
  }

  private static boolean isOf(Command command, ButtonBase button, String tip, Language language) {
    String title = command.title(language);
    return tip.equals(title) || title.equals(button.getText());
  }

  private static boolean isIcon(ButtonBase button) {
    boolean noWords =
        isBlank(button.getText()) || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
    return noWords && button.getGraphic() instanceof FontIcon;
  }

  private static String tip(Control control) {
    return control.getTooltip() == null || control.getTooltip().getText() == null
        ? ""
        : control.getTooltip().getText();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
