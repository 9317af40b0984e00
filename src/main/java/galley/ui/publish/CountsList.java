package galley.ui.publish;

import galley.check.WrongCount;
import galley.ui.kit.Action;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The figures of the stats line that do not say what the issue holds. It warns and does not block;
/// where all are right, it takes no place.
final class CountsList extends VBox {
  private final Messages messages;

  CountsList(Language language) {
    messages = language.messages(CountsList.class);
    getStyleClass().add("unaccepted");
    setId("wrong-counts");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// @param show goes to a figure's place
  /// @param update sets them all, in one step
  void show(List<WrongCount> wrong, Consumer<WrongCount> show, Runnable update) {
    setVisible(!wrong.isEmpty());
    getChildren().clear();
    if (wrong.isEmpty()) return;
    getChildren().add(new Chip(Chip.Kind.WARNING, messages.text("counts.wrong", wrong.size())));
    for (WrongCount each : wrong) {
      String sentence = messages.text("counts.one", each.figure(), each.said(), each.is());
      Button line = new Action(sentence, () -> show.accept(each)).flatButton();
      line.setMinWidth(0);
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      line.setMaxWidth(Double.MAX_VALUE);
      line.getStyleClass().add("unaccepted-item");
      getChildren().add(line);
    }
    Button all = new Action(messages.text("counts.update"), update).button();
    all.setId("update-counts");
    getChildren().add(all);
  }
}
