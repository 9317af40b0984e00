package galley.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;

/// A small rounded word about something: a language, a count, a warning.
public final class Chip extends Label {
  /** What a chip says, as a colour. */
  public enum Kind {
    NEUTRAL("neutral"),
    ACCENT("accent"),
    WARNING("warning"),
    DANGER("danger"),
    SUCCESS("success");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  private Kind kind = Kind.NEUTRAL;

  public Chip(Kind kind, String text) {
    super(text);
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().setAll("chip");
    setKind(kind);
  }

  public void setKind(Kind kind) {
    getStyleClass().remove(this.kind.styleClass);
    getStyleClass().add(kind.styleClass);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// A chip that does something.
  public static Button button(Kind kind, String text, Runnable action) {
    var button = new Button(text);
    button.setOnAction(_ -> action.run());
    return dress(button, kind);
  }

  /// A chip that is on or off, as a filter is; on is the accent colour.
  public static ToggleButton toggle(String text) {
    return dress(new ToggleButton(text), Kind.NEUTRAL);
  }

  /// Draws the emoji of a chip's words in colour; its text stays, for who has it read aloud.
  public static <T extends Labeled> T withEmoji(T chip, EmojiImages images) {
    if (images.find(chip.getText()).isEmpty()) return chip;
    var words = new EmojiText(images, chip.getText());
    words.fontProperty().bind(chip.fontProperty());
    words.textFillProperty().bind(chip.textFillProperty());
    chip.setGraphic(words);
    chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return chip;
  }

  private static <T extends Labeled> T dress(T control, Kind kind) {
    control.setMinWidth(USE_PREF_SIZE);
    control.getStyleClass().setAll("chip", "clickable", kind.styleClass);
    return control;
  }
}
