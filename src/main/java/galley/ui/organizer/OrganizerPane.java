package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.organize.Target;
import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.kit.Action;
import galley.ui.kit.EmojiDrawings;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmptyState;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The open issue as sections with their items as cards: where links become items, and items find
/// their places.
public final class OrganizerPane extends BorderPane {
  private final Session session;
  private final Messages messages;
  private final RowList list;
  private final RowKeys keys;
  private final SectionRail rail;
  private final PaneHeader header;
  private final FindField find;
  private final Button fold = new Button();
  private final HBox notice;
  private final StackPane content;
  private final BorderPane center;
  private final StringProperty title = new SimpleStringProperty("");
  private Action[] whenClosed = {};
  private final BooleanProperty open = new SimpleBooleanProperty(true);

  /// @param onDropText takes text or an address dropped from another program, and where it landed
  public OrganizerPane(
      Session session,
      Gestures gestures,
      Language language,
      EmojiDrawings drawings,
      EmojiImages images,
      BiConsumer<String, Target> onDropText) {
    this.session = session;
    messages = language.messages(OrganizerPane.class);
    list = new RowList(session, Rows::of);
    var dropping = new Dropping(session, gestures, onDropText);
    var drags = new DragStart(session, images, messages);
    list.setCellFactory(_ -> new RowCell(list, drags, images, messages));
    list.setAccessibleText(messages.text("organizer"));
    list.setPlaceholder(new Label(messages.text("find.nothing")));
    var names = new NameLayer(list, messages);
    keys = Titles.install(list, gestures, names, messages);
    rail = new SectionRail(images, drawings, dropping, list::showSection);
    var openFind = new Button(messages.text("find"));
    openFind.getStyleClass().add("flat-action");
    find = new FindField(list, openFind, messages);
    fold.getStyleClass().add("flat-action");
    fold.setMinWidth(USE_PREF_SIZE);
    fold.setOnAction(_ -> list.foldAll());
    header = new PaneHeader("", find, fold);
    notice = notice();
    content = new StackPane(list, new DropLayer(list, dropping), names);
    notice.managedProperty().bind(notice.visibleProperty());
    center = new BorderPane(content, notice, null, null, null);
    getStyleClass().addAll("organizer", "canvas");
    setTop(header);
    setLeft(rail);
    addEventHandler(KeyEvent.KEY_PRESSED, find::openByKey);
    title.subscribe(text -> header.setTitle(text.isEmpty() ? messages.text("organizer") : text));
    session.outlineProperty().subscribe(_ -> update());
    list.allFoldedProperty()
        .subscribe(folded -> fold.setText(messages.text(folded ? "unfoldAll" : "foldAll")));
    list.getFocusModel().focusedItemProperty().addListener(_ -> markSection());
    list.currentProperty().addListener(_ -> markSection());
    open.subscribe(_ -> update());
  }

  /// What the header calls the issue: `Issue #79`.
  public StringProperty titleProperty() {
    return title;
  }

  /// Whether there is an issue at all; true unless set.
  public BooleanProperty openProperty() {
    return open;
  }

  /// Offers what can be done with the selected items and the focused section.
  ///
  /// @param onScreen whether this pane is shown
  public void offer(Commands to, BooleanSupplier onScreen) {
    keys.offer(to, onScreen);
    to.offer(Command.FIND_ITEM, () -> onScreen.getAsBoolean() && find.isVisible(), this::find);
  }

  /// Goes to the text at an item: Enter, or a double click.
  public void setOnOpenItem(Consumer<Item> action) {
    list.setOnOpen(action);
  }

  /// What is offered where no issue is open, the main one first.
  public void setWhenClosed(Action... actions) {
    whenClosed = actions.clone();
    update();
  }

  /// What the bar above an issue that fits no conventions offers; without it the bar only tells.
  public void setOnLearn(Runnable learn) {
    notice.getChildren().add(new Action(messages.text("learn"), learn).flatButton());
  }

  private HBox notice() {
    var words = new Label(messages.text("noConventions"));
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(USE_PREF_SIZE);
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    var bar = new HBox(words);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("no-conventions");
    return bar;
  }

  /// Search within the issue.
  public void find() {
    find.open();
  }

  private void update() {
    Outline outline = session.outlineProperty().get();
    rail.show(outline);
    EmptyState empty = emptyState(outline);
    setCenter(empty == null ? center : empty);
    rail.setVisible(empty == null);
    fold.setVisible(empty == null);
    find.setVisible(empty == null);
    notice.setVisible(UnreadItems.in(outline));
    markSection();
  }

  private @Nullable EmptyState emptyState(Outline outline) {
    if (!open.get()) {
      return new EmptyState(
          messages.text("empty.closed"), messages.text("empty.closed.hint"), whenClosed);
    }
    return Rows.isEmpty(outline)
        ? new EmptyState(messages.text("empty.issue"), messages.text("empty.issue.hint"))
        : null;
  }

  /// The section of the focused row, else the one that the caret is in.
  private void markSection() {
    Row row = list.focusedRow();
    int section = row == null ? -1 : RowList.sectionOf(row);
    if (section < 0) {
      Outline outline = session.outlineProperty().get();
      section =
          outline
              .sectionAt(session.caretProperty().get())
              .map(outline.sections()::indexOf)
              .orElse(-1);
    }
    rail.setCurrent(section);
  }
}
