package galley.ui.preview;

import galley.ui.command.Command;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The row that finds words in a page. It takes no room until it is opened.
final class PageFind extends HBox {
  private final PreviewPage page;
  private final Messages messages;
  private final TextField words = new TextField();
  private final Label result = new Label();

  PageFind(PreviewPage page, Language language) {
    this.page = page;
    messages = language.messages(PageFind.class);
    getStyleClass().add("preview-find");
    setAlignment(Pos.CENTER_LEFT);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    words.setId("preview-words");
    words.setPromptText(messages.text("find.prompt"));
    words.setAccessibleText(messages.text("find.prompt"));
    HBox.setHgrow(words, Priority.ALWAYS);
    result.getStyleClass().add("muted");
    result.setId("preview-found");
    result.setMinWidth(USE_PREF_SIZE);
    words.textProperty().addListener(_ -> typed());
    getChildren()
        .setAll(
            words,
            result,
            new IconButton(
                Feather.CHEVRON_UP, Command.PREVIEW_PREVIOUS.tooltip(language), () -> next(true)),
            new IconButton(
                Feather.CHEVRON_DOWN, Command.PREVIEW_NEXT.tooltip(language), () -> next(false)),
            new IconButton(Feather.X, messages.text("find.close"), this::close));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void open() {
    setVisible(true);
    words.requestFocus();
    words.selectAll();
  }

  void close() {
    setVisible(false);
    page.call("unselect");
    page.view().requestFocus();
  }

  /// Goes to the next place that has the words, or the one before.
  void next(boolean backwards) {
    if (!isVisible()) {
      open();
      return;
    }
    if (!words.getText().isBlank()) page.call("find", words.getText(), backwards);
  }

  private void typed() {
    String wanted = words.getText();
    page.call("unselect");
    if (wanted.isBlank()) {
      result.setText("");
      return;
    }
    int count = page.call("count", wanted) instanceof Number n ? n.intValue() : 0;
    result.setText(messages.text("find.count", count));
    if (count > 0) page.call("find", wanted, false);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) next(event.isShiftDown());
    else if (event.getCode() == KeyCode.ESCAPE) close();
    else return;
    event.consume();
  }
}
