package galley.ui.settings;

import galley.ui.kit.Messages;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Settings one below the other: the name at the left, the control, and a sentence below it.
///
/// The setting `x` has the messages `x` and `x.hint`.
final class SettingsForm extends GridPane {
  private final Messages messages;
  private int rows;

  SettingsForm(Messages messages) {
    this.messages = messages;
    getStyleClass().add("settings-form");
    var names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    var controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setFillWidth(true);
    getColumnConstraints().setAll(names, controls);
  }

  void add(String setting, Control control, Node... below) {
    var name = new Label(messages.text(setting));
    name.setLabelFor(control);
    name.getStyleClass().add("settings-name");
    setValignment(name, VPos.TOP);
    control.setAccessibleText(name.getText());
    control.setAccessibleHelp(messages.text(setting + ".hint"));
    var cell = new VBox(control);
    cell.getStyleClass().add("settings-cell");
    cell.getChildren().addAll(below);
    cell.getChildren().add(words(setting + ".hint"));
    addRow(rows++, name, cell);
  }

  void add(String setting, CheckBox box) {
    box.setText(messages.text(setting));
    box.setWrapText(true);
    box.setAccessibleHelp(messages.text(setting + ".hint"));
    var cell = new VBox(box, words(setting + ".hint"));
    cell.getStyleClass().add("settings-cell");
    add(cell, 1, rows++);
  }

  /// Something without a name of its own.
  void add(Node node) {
    add(node, 1, rows++);
  }

  Label words(String key, Object... arguments) {
    return wrapped(messages.text(key, arguments));
  }

  static Label wrapped(String text) {
    var words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add("muted");
    return words;
  }
}
