package galley.ui.inbox;

import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Asks, on the card itself, why a link is rejected. Enter takes the reason, Escape goes without
/// one, and looking elsewhere keeps the link.
final class ReasonField extends HBox {
  private final TextField field = new TextField();
  private Consumer<@Nullable String> answer = _ -> {};
  private boolean opening;

  ReasonField(Language language) {
    Messages messages = language.messages(ReasonField.class);
    var question = new Label(messages.text("reason.question"));
    question.setMinWidth(USE_PREF_SIZE);
    field.setPromptText(messages.text("reason.prompt"));
    field.setAccessibleText(messages.text("reason.question"));
    HBox.setHgrow(field, Priority.ALWAYS);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    field.focusedProperty().subscribe(this::focused);
    getChildren().setAll(question, field);
    setAlignment(Pos.CENTER_LEFT);
    setMaxHeight(USE_PREF_SIZE);
    getStyleClass().addAll("card", "reason-field");
    setVisible(false);
  }

  /// Asks; `answer` gets the reason, or null where none is given.
  void ask(double y, Consumer<@Nullable String> answer) {
    this.answer = answer;
    opening = true;
    field.clear();
    setTranslateY(y);
    setVisible(true);
    field.requestFocus();
  }

  /// The key that asked is typed into what has the focus by then, which is this field.
  private void typed(KeyEvent event) {
    if (opening) event.consume();
    opening = false;
  }

  private void pressed(KeyEvent event) {
    opening = false;
    if (event.getCode() == KeyCode.ENTER) close(field.getText());
    else if (event.getCode() == KeyCode.ESCAPE) close(null);
    else return;
    event.consume();
  }

  private void close(@Nullable String reason) {
    setVisible(false);
    answer.accept(reason);
  }

  private void focused(boolean is) {
    if (!is) setVisible(false);
  }
}
