package galley.ui.inbox;

import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.TabKey;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where links are pasted, dropped or typed. It is one line until somebody types; pasted text
/// without a link lands in its field, so that it can be mended.
final class PasteStrip extends StackPane {
  private static final Pattern KEYS = Pattern.compile("\\+");

  private static final double NARROW_EM = 27.5;

  /** Below this, only the words have room. */
  private static final double NO_KEYS_EM = 18;

  private final InboxModel model;
  private final Button invitation;
  private final TextArea field = new TextArea();
  private final VBox form;

  PasteStrip(InboxModel model, Language language) {
    this.model = model;
    Messages messages = language.messages(PasteStrip.class);
    invitation = new Button();
    invitation.setGraphic(line(messages, invitation.widthProperty()));
    invitation.setAccessibleText(messages.text("strip.invitation"));
    invitation.setMaxWidth(Double.MAX_VALUE);
    invitation.getStyleClass().setAll("paste-strip", "focusable");
    invitation.setOnAction(_ -> open(""));
    TabKey.leaves(field);
    field.setPromptText(messages.text("strip.prompt"));
    field.setAccessibleText(messages.text("strip.prompt"));
    field.setWrapText(true);
    field.setPrefRowCount(4);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var add = new Action(messages.text("strip.add"), this::add).button();
    add.getStyleClass().add("accent");
    var buttons =
        new HBox(gap, new Action(messages.text("strip.close"), this::close).flatButton(), add);
    buttons.getStyleClass().add("strip-buttons");
    form = new VBox(field, buttons);
    form.getStyleClass().add("paste-form");
    getStyleClass().add("paste-place");
    getChildren().setAll(invitation);
    model.leftoverProperty().subscribe(this::leftover);
  }

  /// Half a sentence helps nobody: a narrow strip has fewer words.
  private static HBox line(Messages messages, ObservableDoubleValue width) {
    var text = new Label();
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  boolean narrow = width.get() < NARROW_EM * text.getFont().getSize();
                  return messages.text(narrow ? "strip.invitation.short" : "strip.invitation");
                },
                width,
                text.fontProperty()));
    text.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(text, gap);
    for (String key : KEYS.splitAsStream(Command.PASTE_LINKS.keysText().orElse("")).toList()) {
      var cap = new Label(key);
      cap.getStyleClass().add("kbd");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      cap.visibleProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> width.get() >= NO_KEYS_EM * text.getFont().getSize(),
                  width,
                  text.fontProperty()));
      cap.managedProperty().bind(cap.visibleProperty());
      line.getChildren().add(cap);
    }
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("strip-line");
    return line;
  }

  private void leftover(@Nullable String text) {
    if (text == null) return;
    open(text);
    model.leftoverProperty().set(null);
  }

  private void open(String text) {
    getChildren().setAll(form);
    field.setText(text);
    field.requestFocus();
    field.end();
  }

  void close() {
    getChildren().setAll(invitation);
    invitation.requestFocus();
  }

  private void add() {
    String text = field.getText();
    close();
    model.paste(text);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) close();
    else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) add();
    else return;
    event.consume();
  }
}
