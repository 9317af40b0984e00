package galley.ui.shell;

import javafx.scene.input.KeyCombination;

/// The three stages of one evening's work.
public enum WorkStage {
  COLLECT("1"),
  WRITE("2"),
  PUBLISH("3");

  private final String digit;

  WorkStage(String digit) {
    this.digit = digit;
  }

  /// The shortcut that leads to it from anywhere.
  public KeyCombination keys() {
    return KeyCombination.valueOf("Shortcut+" + digit);
  }
}
