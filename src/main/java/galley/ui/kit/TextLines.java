package galley.ui.kit;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A text to look at, line by line, its emoji as pictures: a text area would show them as boxes.
/// What is selected can be copied.
public final class TextLines extends ListView<String> {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  /// A longer paragraph is cut on the screen, and copied whole.
  private static final int MOST_ROWS = 40;

  public TextLines(String accessibleText, EmojiImages images) {
    getStyleClass().addAll("text-lines", "mono");
    setAccessibleText(accessibleText);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(_ -> new Line(images));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!COPY.match(event)) return;
          copy();
          event.consume();
        });
  }

  public void setText(String text) {
    List<String> lines = text.lines().toList();
    if (!getItems().equals(lines)) getItems().setAll(lines);
  }

  public String getText() {
    return String.join("\n", getItems());
  }

  private void copy() {
    List<Integer> selected = getSelectionModel().getSelectedIndices().stream().sorted().toList();
    if (selected.isEmpty()) return;
    var content = new ClipboardContent();
    content.putString(
        selected.stream().map(getItems()::get).collect(Collectors.joining("\n", "", "\n")));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static final class Line extends FullWidthCell<String> {
    private final EmojiText text;

    Line(EmojiImages images) {
      text = new EmojiText(images);
      text.setMaxLines(MOST_ROWS);
    }

    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      boolean none = empty || line == null;
      text.setText(none ? "" : line);
      setGraphic(none ? null : text);
      setAccessibleText(none ? null : line);
    }
  }
}
