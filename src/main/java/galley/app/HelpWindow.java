package galley.app;

import galley.render.Header;
import galley.text.Lines;
import galley.ui.command.Command;
import galley.ui.command.KeyTable;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Tasks;
import galley.ui.preview.PreviewPane;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The help, in a window of its own that stays open beside the work: its parts at the left, the
/// page, and a search in it.
final class HelpWindow {
  private static final double WIDTH = 1040;
  private static final double HEIGHT = 820;
  private static final double PARTS_WIDTH = 250;
  private static final String KEYS = "{keys}";

  /// A part of the page.
  ///
  /// @param start of its heading in the text
  record Part(String title, int start) {}

  private final Shared shared;
  private final Messages messages;
  private final String text;
  private final PreviewPane page;
  private final TextField find = new TextField();
  private final Label nothing = new Label();
  private final Stage stage = new Stage();

  /// @param beside the window whose icons it has
  HelpWindow(Shared shared, Stage beside) {
    this.shared = shared;
    messages = shared.language().messages(HelpWindow.class);
    text = text(shared.language());
    page = page();
    // Tab goes through the children in the order in which they came.
    var root = new BorderPane();
    root.setTop(bar());
    root.setLeft(parts());
    root.setCenter(page);
    root.getStyleClass().addAll("help", "canvas");
    root.setUserData(this);
    Scene scene = shared.theme().scene(root, WIDTH, HEIGHT);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    stage.setTitle(messages.text("help.title"));
    stage.getIcons().setAll(beside.getIcons());
    stage.setScene(scene);
  }

  void show() {
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  void close() {
    stage.close();
  }

  PreviewPane pane() {
    return page;
  }

  /// The whole help in a language, as Markdown, with the keys as they are.
  static String text(Language language) {
    String file = "/assets/help/help." + language.code() + ".md";
    try (InputStream in =
        Objects.requireNonNull(HelpWindow.class.getResourceAsStream(file), file)) {
      var written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return written.replace(KEYS, KeyTable.markdown(language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Lines lines = Lines.of(text);
    for (int i = 0; i < lines.count(); i++) {
      String line = lines.text(i);
      if (line.startsWith("## ")) parts.add(new Part(line.substring(3), lines.start(i)));
    }
    return parts;
  }

  private PreviewPane page() {
    Executor background = work -> Thread.ofVirtual().name("render-help").start(work);
    var pane =
        new PreviewPane(
            shared.renderer(),
            shared.language(),
            shared.webData().resolve("help"),
            shared.browser(),
            background,
            Tasks.fx());
    pane.setTop(null);
    shared.theme().darkProperty().subscribe(pane::setDark);
    shared.theme().textScaleProperty().subscribe(scale -> pane.setTextScale(scale.doubleValue()));
    pane.setText(text, Header.NONE);
    return pane;
  }

  private ListView<Part> parts() {
    var list = new ListView<Part>();
    list.getItems().setAll(parts(text));
    list.setPrefWidth(PARTS_WIDTH);
    list.getStyleClass().add("help-parts");
    list.setAccessibleText(messages.text("help.parts"));
    list.setCellFactory(_ -> new PartCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, part) -> {
              if (part != null) page.showAtTop(part.start());
            });
    return list;
  }

  private HBox bar() {
    find.setPromptText(Command.FIND_IN_HELP.withKeys(messages.text("help.find")));
    find.setAccessibleText(messages.text("help.find"));
    HBox.setHgrow(find, Priority.ALWAYS);
    nothing.getStyleClass().add("muted");
    find.textProperty().addListener(_ -> nothing.setText(""));
    var bar =
        new HBox(
            find,
            nothing,
            new IconButton(Feather.CHEVRON_UP, messages.text("help.before"), () -> search(true)),
            new IconButton(Feather.CHEVRON_DOWN, messages.text("help.next"), () -> search(false)));
    bar.getStyleClass().addAll("help-bar", "surface");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void search(boolean backwards) {
    if (find.getText().isBlank()) return;
    boolean found = page.find(find.getText(), backwards);
    nothing.setText(found ? "" : messages.text("help.nothing"));
  }

  private void pressed(KeyEvent event) {
    if (Command.FIND_IN_HELP.isPressed(event)) {
      find.requestFocus();
      find.selectAll();
    } else if (event.getCode() == KeyCode.ENTER && find.isFocused()) {
      search(event.isShiftDown());
    } else if (event.getCode() == KeyCode.ESCAPE) {
      stage.close();
    } else {
      return;
    }
    event.consume();
  }

  private static final class PartCell extends ListCell<Part> {
    @Override
    protected void updateItem(@Nullable Part part, boolean empty) {
      super.updateItem(part, empty);
      setText(part == null ? null : part.title().replace("`", ""));
    }
  }
}
