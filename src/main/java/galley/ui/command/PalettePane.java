package galley.ui.command;

import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that can be done now, found by its name. The arrow keys choose, Enter does it, Escape or a
/// click beside it goes back to where one was.
public final class PalettePane extends StackPane {
  private static final int ROWS = 11;
  private static final double ROW_EMS = 2.3;

  private final Commands commands;
  private final Language language;
  private final Messages messages;
  private final List<Command> recent;
  private final Consumer<List<Command>> used;
  private final TextField query = new TextField();
  private final ListView<Command> list = new ListView<>();
  private final Label nothing = new Label();
  private List<Command> possible = List.of();
  private @Nullable CommandSearch search;
  private @Nullable Node back;

  /// @param recent what was used before, the last first
  /// @param used is told of all that was used, the last first, when something is
  public PalettePane(
      Commands commands, List<Command> recent, Consumer<List<Command>> used, Language language) {
    this.commands = commands;
    this.recent = new ArrayList<>(recent);
    this.used = used;
    this.language = language;
    messages = language.messages(PalettePane.class);
    query.setId("palette-query");
    query.setPromptText(messages.text("palette.prompt"));
    query.setAccessibleText(messages.text("palette.prompt"));
    query.textProperty().addListener(_ -> show());
    list.setId("palette-list");
    list.setAccessibleText(messages.text("palette.list"));
    list.setCellFactory(_ -> new CommandCell());
    list.setFocusTraversable(false); // the field has the keys, so that one can go on typing
    nothing.getStyleClass().add("muted");
    nothing.setWrapText(true);
    var box = new VBox(query, list, nothing);
    box.getStyleClass().addAll("palette", "surface");
    box.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    getStyleClass().add("palette-layer");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) close();
        });
    setVisible(false);
    setManaged(false);
  }

  /// Reads how the names are pronounced, which takes a while: on any thread, before a palette is
  /// first shown.
  public static void prepare() {
    var _ = new CommandSearch();
  }

  /// Shows it, or hides it where it is shown.
  public void toggle() {
    if (isVisible()) {
      close();
      return;
    }
    back = getScene().getFocusOwner();
    possible = commands.possible().stream().filter(it -> it != Command.PALETTE).toList();
    setManaged(true);
    setVisible(true);
    query.clear();
    show();
    query.requestFocus();
  }

  private void close() {
    setVisible(false);
    setManaged(false);
    Node was = back;
    back = null;
    if (was != null && was.getScene() != null) was.requestFocus();
  }

  private CommandSearch search() {
    if (search == null) search = new CommandSearch();
    return search;
  }

  private void show() {
    List<Command> found = search().find(query.getText(), possible, recent);
    list.getItems().setAll(found);
    boolean any = !found.isEmpty();
    if (!any) nothing.setText(why());
    list.setVisible(any);
    list.setManaged(any);
    nothing.setVisible(!any);
    nothing.setManaged(!any);
    double em = query.getFont().getSize();
    list.setPrefHeight(Math.min(found.size(), ROWS) * ROW_EMS * em + 2);
    if (any) select(0);
  }

  /// Why nothing is listed: a command of that name may be impossible just now.
  private String why() {
    List<Command> all = search().find(query.getText(), List.of(Command.values()), List.of());
    return all.isEmpty()
        ? messages.text("palette.nothing")
        : messages.text("palette.notNow", all.getFirst().title(language));
  }

  private void select(int at) {
    int index = Math.clamp(at, 0, Math.max(0, list.getItems().size() - 1));
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - ROWS / 2));
  }

  private void pressed(KeyEvent event) {
    int selected = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case KeyCode.DOWN -> select(selected + 1);
      case KeyCode.UP -> select(selected - 1);
      case KeyCode.PAGE_DOWN -> select(selected + ROWS);
      case KeyCode.PAGE_UP -> select(selected - ROWS);
      case KeyCode.ENTER -> run(list.getSelectionModel().getSelectedItem());
      case KeyCode.ESCAPE -> close();
      // Nothing else can have the focus while it is open.
      case KeyCode.TAB -> {}
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void run(@Nullable Command command) {
    if (command == null) return;
    // Where one was first: what is done may lead elsewhere.
    close();
    recent.remove(command);
    recent.addFirst(command);
    used.accept(List.copyOf(recent));
    commands.run(command);
  }

  private final class CommandCell extends ListCell<Command> {
    private final Label name = new Label();
    private final Label group = new Label();
    private final Label keys = new Label();
    private final HBox row = new HBox(name, group, keys);

    CommandCell() {
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      group.getStyleClass().addAll("muted", "small");
      keys.getStyleClass().addAll("muted", "keys");
      group.setMinWidth(Region.USE_PREF_SIZE);
      keys.setMinWidth(Region.USE_PREF_SIZE);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getStyleClass().add("palette-row");
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY) run(getItem());
          });
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      setGraphic(command == null ? null : row);
      if (command == null) return;
      name.setText(command.title(language));
      boolean everywhere = command.group() == Command.Group.EVERYWHERE;
      group.setText(everywhere ? "" : command.group().title(language));
      keys.setText(command.keysText().orElse(""));
      setAccessibleText(command.tooltip(language));
    }
  }
}
