package galley.app;

import galley.chat.ApiKey;
import galley.chat.BaseUrl;
import galley.chat.ChatModel;
import galley.chat.Preset;
import galley.ui.kit.Action;
import galley.ui.kit.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The fields that name a chat model: server, address, model and key. A key that was typed for one
/// server is dropped as soon as the address names another.
final class ChatModelForm extends GridPane {
  private static final List<Preset> PRESETS = List.of(Preset.values());

  private final Messages messages;
  private final Function<BaseUrl, @Nullable ApiKey> keys;
  private final ComboBox<String> server = new ComboBox<>();
  private final TextField base = new TextField();
  private final ComboBox<String> name = new ComboBox<>();
  private final PasswordField key = new PasswordField();
  private final Label open;
  private final Button forget;
  private String origin = "";

  /** Whether the server is shown that the address names, and not chosen. */
  private boolean following;

  /// @param keys the key that is kept for a server
  ChatModelForm(
      Messages messages, Function<BaseUrl, @Nullable ApiKey> keys, Action list, Action forgetKey) {
    this.messages = messages;
    this.keys = keys;
    getStyleClass().add("form");
    server.setId("server");
    key.setId("key");
    name.setId("model");
    base.setId("base");
    open = words("model.open");
    forget = forgetKey.flatButton();
    name.setEditable(true);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox.setHgrow(key, Priority.ALWAYS);
    fillServers();
    row(0, "model.server", server, server);
    row(1, "model.base", base, new VBox(base, open));
    row(2, "model.name", name, line(name, list.button()));
    row(3, "model.key", key, new VBox(line(key, forget), words("model.key.where")));
    open.getStyleClass().setAll("label", "chip", "warning");
    base.textProperty().subscribe(this::baseChanged);
    baseChanged();
  }

  private void fillServers() {
    for (Preset preset : PRESETS) server.getItems().add(preset.label());
    server.getItems().add(messages.text("model.other"));
    server.setOnAction(
        _ -> {
          int chosen = server.getSelectionModel().getSelectedIndex();
          if (!following && chosen >= 0 && chosen < PRESETS.size()) {
            base.setText(PRESETS.get(chosen).base().toString());
          }
        });
  }

  private void row(int row, String label, Node labelled, Node shown) {
    var text = new Label(messages.text(label));
    text.setLabelFor(labelled);
    text.setMinWidth(Label.USE_PREF_SIZE);
    setValignment(text, VPos.TOP);
    labelled.setAccessibleText(text.getText());
    addRow(row, text, shown);
    setHgrow(shown, Priority.ALWAYS);
  }

  private static HBox line(Node field, Button button) {
    var line = new HBox(field, button);
    line.getStyleClass().add("row");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Label words(String key) {
    var words = new Label(messages.text(key));
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    words.getStyleClass().add("muted");
    return words;
  }

  private void baseChanged() {
    Optional<BaseUrl> typed = base();
    String now = typed.map(BaseUrl::origin).orElse("");
    if (!now.equals(origin)) key.clear();
    origin = now;
    boolean warn = typed.filter(BaseUrl::isOpenToOthers).isPresent();
    open.setVisible(warn);
    open.setManaged(warn);
    following = true;
    server.getSelectionModel().select(typed.map(ChatModelForm::preset).orElse(PRESETS.size()));
    following = false;
    keysChanged();
  }

  /** The place of a server among the presets; the one after the last where it is none of them. */
  private static int preset(BaseUrl base) {
    int at = 0;
    for (Preset preset : PRESETS) {
      if (preset.base().equals(base)) return at;
      at++;
    }
    return at;
  }

  /** Shows anew whether there is a key for the server. */
  void keysChanged() {
    boolean isSet = base().map(keys).isPresent();
    key.setPromptText(messages.text(isSet ? "model.key.set" : "model.key.unset"));
    forget.setVisible(isSet);
    forget.setManaged(isSet);
  }

  void show(String address, String model) {
    base.setText(address);
    name.setValue(model);
  }

  void showModels(List<String> models) {
    String chosen = name.getEditor().getText();
    name.getItems().setAll(models);
    name.getEditor().setText(chosen.isBlank() && !models.isEmpty() ? models.getFirst() : chosen);
    if (!models.isEmpty()) name.show();
  }

  Optional<BaseUrl> base() {
    return BaseUrl.read(base.getText());
  }

  String name() {
    return name.getEditor().getText().strip();
  }

  /** The key that was typed; empty if none was. */
  String typedKey() {
    return key.getText().strip();
  }

  void clearKey() {
    key.clear();
  }

  /// The key to use: the one typed, else the one kept for this server.
  ///
  /// @throws IllegalArgumentException if what was typed is no key
  @Nullable ApiKey key(BaseUrl server) {
    return typedKey().isEmpty() ? keys.apply(server) : new ApiKey(typedKey());
  }

  ChatModel model(BaseUrl server) {
    return new ChatModel(server, name(), key(server));
  }

  /** Puts the focus where something is missing. */
  void focusMissing() {
    (base().isEmpty() ? base : name).requestFocus();
  }
}
