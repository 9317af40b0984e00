package galley.ui.organizer;

import galley.issue.Item;
import galley.organize.Target;
import galley.test.Publications;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.session.Change;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/**
 * An issue in a window: organizer, outline and the pane of one item. Everything on the FX thread.
 */
final class Shown {
  final Session session = new Session(Platform::runLater);
  final List<String> refused = new ArrayList<>();
  final List<String> taken = new ArrayList<>();
  final List<String> dropped = new ArrayList<>();
  final List<Item> opened = new ArrayList<>();
  final OrganizerPane organizer;
  final OutlinePane outline;
  final ItemPane item;
  final Stage stage = new Stage();
  private final RowList list;

  Shown(String text, boolean locked) {
    var drawings = new Drawings();
    var images = new EmojiImages(drawings);
    var language = Language.ENGLISH;
    var gestures = new Gestures(session, language.messages(Session.class), refused::add);
    gestures.setKeeper(
        (items, _) -> {
          items.forEach(i -> taken.add(i.titleText()));
          return List.<Change>of();
        });
    session.load(text, Publications.numberedParagraphs(), locked);
    organizer = new OrganizerPane(session, gestures, language, drawings, images, this::textDropped);
    organizer.setOnOpenItem(opened::add);
    outline = new OutlinePane(session, gestures, language, images, this::textDropped);
    item = new ItemPane(session, gestures, language, images, new ControlText(new TextArea()));
    var split = new SplitPane(outline, organizer, item);
    split.setDividerPositions(0.2, 0.75);
    var scene = new Scene(split, 1200, 800);
    new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of("organizer")).apply(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    list = (RowList) organizer.lookup(".row-list");
    list.requestFocus();
    layout();
  }

  private void textDropped(String text, Target target) {
    dropped.add(text + " → " + target.section() + ":" + target.position());
  }

  RowList list() {
    return list;
  }

  void layout() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  void select(String... titles) {
    List<String> wanted = List.of(titles);
    session.select(
        session.outline().items().stream().filter(i -> wanted.contains(i.titleText())).toList());
  }

  List<String> selected() {
    return session.selectedItems().stream().map(Item::titleText).toList();
  }

  /** What the list itself shows as selected. */
  List<String> highlighted() {
    return list.getSelectionModel().getSelectedItems().stream()
        .filter(Row.Entry.class::isInstance)
        .map(row -> ((Row.Entry) row).item().titleText())
        .sorted()
        .toList();
  }

  List<String> titles(int section) {
    return session.outline().sections().get(section).items().stream().map(Item::titleText).toList();
  }

  /** The menu of the focused row, as the key for it opens it. */
  List<MenuItem> menu() {
    list.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, new PickResult(list, 0, 0)));
    List<MenuItem> items = List.copyOf(list.menu().getItems());
    list.menu().hide();
    return items;
  }

  void press(KeyCode code) {
    press(list, code, false, false, false);
  }

  void press(Node target, KeyCode code, boolean shift, boolean control, boolean alt) {
    target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
    layout();
  }

  /** Does something with a window that is closed afterwards. */
  static void with(String text, Use use) throws Exception {
    with(text, false, use);
  }

  /** An issue that may be looked at only. */
  static void locked(String text, Use use) throws Exception {
    with(text, true, use);
  }

  private static void with(String text, boolean locked, Use use) throws Exception {
    get(
        () -> {
          var shown = new Shown(text, locked);
          try {
            use.use(shown);
          } finally {
            shown.stage.close();
          }
          return true;
        });
  }

  /** A test's body. */
  @FunctionalInterface
  interface Use {
    void use(Shown shown) throws Exception;
  }

  static <T> T get(Callable<T> work) throws Exception {
    FxToolkit.registerPrimaryStage();
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
