package galley.ui.settings;

import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Settings one below the other: the name at the left, the control, and a sentence below it. Where
/// the page is narrow for its text, the name stands above the control.
///
/// The setting `x` has the messages `x` and `x.hint`.
final class SettingsForm extends GridPane {
  private static final double NARROW_EM = 34;

  /** A name, where there is one, and what it is the name of. */
  private record Row(@Nullable Label name, Node cell) {}

  private final Messages messages;
  private final List<Row> rows = new ArrayList<>();
  private final ColumnConstraints names = new ColumnConstraints();
  private final ColumnConstraints controls = new ColumnConstraints();
  private boolean narrow;

  SettingsForm(Messages messages) {
    this.messages = messages;
    getStyleClass().add("settings-form");
    names.setMinWidth(USE_PREF_SIZE);
    controls.setHgrow(Priority.ALWAYS);
    controls.setFillWidth(true);
    getColumnConstraints().setAll(names, controls);
    widthProperty().subscribe(_ -> arrange());
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
    name.fontProperty().subscribe(_ -> arrange());
    add(new Row(name, cell));
  }

  void add(String setting, CheckBox box) {
    box.setText(messages.text(setting));
    box.setWrapText(true);
    box.setAccessibleHelp(messages.text(setting + ".hint"));
    var cell = new VBox(box, words(setting + ".hint"));
    cell.getStyleClass().add("settings-cell");
    add(new Row(null, cell));
  }

  /// Something without a name of its own.
  void add(Node node) {
    add(new Row(null, node));
  }

  private void add(Row row) {
    rows.add(row);
    if (row.name() != null) getChildren().add(row.name());
    getChildren().add(row.cell());
    place();
  }

  private void arrange() {
    double em =
        rows.stream()
            .flatMap(row -> Stream.ofNullable(row.name()))
            .mapToDouble(name -> name.getFont().getSize())
            .findFirst()
            .orElse(0);
    boolean now = getWidth() > 0 && getWidth() < NARROW_EM * em;
    if (now == narrow) return;
    narrow = now;
    place();
  }

  private void place() {
    if (narrow) getColumnConstraints().setAll(controls);
    else getColumnConstraints().setAll(names, controls);
    int at = 0;
    for (Row row : rows) {
      if (row.name() != null) setConstraints(row.name(), 0, narrow ? at++ : at);
      setConstraints(row.cell(), narrow ? 0 : 1, at++);
    }
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
