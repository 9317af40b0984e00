package galley.ui.preview;

import galley.ui.command.Command;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The row above the preview: what it shows the issue as, pictures, find, zoom.
final class PreviewHeader extends HBox {
  private final Messages messages;
  private final Map<PreviewLook, ToggleButton> looks = new EnumMap<>(PreviewLook.class);

  PreviewHeader(
      Language language,
      ObjectProperty<PreviewLook> look,
      BooleanProperty images,
      DoubleProperty zoom,
      Runnable find) {
    messages = language.messages(PreviewHeader.class);
    var row = new HBox();
    row.getStyleClass().add("preview-looks");
    for (PreviewLook each : PreviewLook.values()) {
      ToggleButton toggle = IconButton.toggle(icon(each), messages.text("look." + each.name()));
      toggle.setId("look-" + each.name());
      // A click on the one that is on leaves it on.
      toggle.setOnAction(
          _ -> {
            look.set(each);
            toggle.setSelected(true);
          });
      look.subscribe(now -> toggle.setSelected(now == each));
      looks.put(each, toggle);
      row.getChildren().add(toggle);
    }
    setOwnStyle(false);
    ToggleButton pictures = IconButton.toggle(Feather.IMAGE, messages.text("images"));
    pictures.setId("preview-images");
    pictures.selectedProperty().bindBidirectional(images);
    var percent = new Button();
    percent.getStyleClass().addAll("flat-action", "preview-zoom");
    percent.setMinWidth(USE_PREF_SIZE);
    percent.setTooltip(new Tooltip(Command.NORMAL_TEXT.withKeys(messages.text("zoom.normal"))));
    percent.setOnAction(_ -> zoom.set(1));
    NumberFormat form = NumberFormat.getPercentInstance(language.locale());
    zoom.subscribe(
        now -> {
          percent.setText(form.format(now.doubleValue()));
          percent.setAccessibleText(messages.text("zoom.now", form.format(now.doubleValue())));
        });
    var header =
        new PaneHeader(
            messages.text("preview.title"),
            row,
            pictures,
            new IconButton(Feather.SEARCH, Command.PREVIEW_FIND.tooltip(language), find),
            new IconButton(
                Feather.ZOOM_OUT,
                Command.SMALLER_TEXT.withKeys(messages.text("zoom.out")),
                () -> zoom.set(Zoom.step(zoom.get(), -1))),
            percent,
            new IconButton(
                Feather.ZOOM_IN,
                Command.LARGER_TEXT.withKeys(messages.text("zoom.in")),
                () -> zoom.set(Zoom.step(zoom.get(), 1))));
    HBox.setHgrow(header, Priority.ALWAYS);
    getChildren().setAll(header);
  }

  /// Whether the publication has a style of its own.
  void setOwnStyle(boolean has) {
    ToggleButton own = looks.get(PreviewLook.OWN);
    if (own == null) return;
    own.setVisible(has);
    own.setManaged(has);
  }

  private static Feather icon(PreviewLook look) {
    return switch (look) {
      case BLOG -> Feather.FILE_TEXT;
      case PHONE -> Feather.SMARTPHONE;
      case OWN -> Feather.DROPLET;
    };
  }
}
