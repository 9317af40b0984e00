package galley.ui.organizer;

import galley.issue.Item;
import galley.organize.Target;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Sections and items as a narrow list beside the text: a click goes there, a drag moves.
public final class OutlinePane extends BorderPane {
  private final RowList list;
  private final FindField find;

  /// @param onDropText takes text or an address dropped from another program, and where it landed
  public OutlinePane(
      Session session,
      Gestures gestures,
      Language language,
      EmojiImages images,
      BiConsumer<String, Target> onDropText) {
    Messages messages = language.messages(OutlinePane.class);
    list = new RowList(session, Rows::narrow);
    var dropping = new Dropping(session, gestures, onDropText);
    var drags = new DragStart(session, images, messages);
    list.setCellFactory(_ -> new OutlineCell(list, drags, images, messages));
    list.setAccessibleText(messages.text("outline"));
    var empty = new Label(messages.text("outline.empty"));
    empty.setWrapText(true);
    empty.getStyleClass().addAll("muted", "outline-empty");
    list.setPlaceholder(empty);
    var names = new NameLayer(list, messages);
    Titles.install(list, gestures, names, messages);
    find =
        new FindField(
            list, new IconButton(Feather.SEARCH, messages.text("find"), () -> {}), messages);
    var fold = new IconButton(Feather.CHEVRONS_UP, messages.text("foldAll"), list::foldAll);
    list.allFoldedProperty()
        .subscribe(
            folded -> {
              fold.setGraphic(new FontIcon(folded ? Feather.CHEVRONS_DOWN : Feather.CHEVRONS_UP));
              fold.setAccessibleText(messages.text(folded ? "unfoldAll" : "foldAll"));
              fold.setTooltip(new Tooltip(fold.getAccessibleText()));
            });
    getStyleClass().addAll("outline", "canvas");
    setTop(new PaneHeader(messages.text("outline"), find, fold));
    addEventHandler(KeyEvent.KEY_PRESSED, find::openByKey);
    setCenter(new StackPane(list, new DropLayer(list, dropping), names));
  }

  /// Goes on in the text: Enter, or a double click.
  public void setOnOpenItem(Consumer<Item> action) {
    list.setOnOpen(action);
  }
}
