package galley.ui.kit;

import javafx.scene.control.Button;

/// Something a person can do, by its name.
public record Action(String label, Runnable run) {
  /// A button for it, small and without a frame, as in a header or a notice.
  public Button flatButton() {
    Button button = button();
    button.getStyleClass().add("flat-action");
    return button;
  }

  public Button button() {
    var button = new Button(label);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }
}
