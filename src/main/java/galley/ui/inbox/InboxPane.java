package galley.ui.inbox;

import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.kit.Action;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmptyState;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import galley.ui.kit.SharedClock;
import galley.ui.session.Dragged;
import galley.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The inbox as a person sees it: where links are pasted and dropped, what is shown of them, and
/// the list of cards or rows.
///
/// One class, because it is the one place where the parts of the pane are put together.
public final class InboxPane extends VBox {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private static final double BESIDE_CARD = 12;

  private final InboxModel model;
  private final Session session;
  private final Language language;
  private final Messages messages;
  private final EmojiImages images;
  private final PictureShelf pictures;
  private final Consumer<String> browser;
  private final Shown shown;
  private final LinkDrag drag;
  private final LinkList list;
  private final LinkKeys keys;
  private final ReasonField reason;
  private final TextField search = new TextField();
  private final BooleanProperty compact = new SimpleBooleanProperty();
  private Runnable editByHand = () -> {};
  private BooleanSupplier onScreen = () -> true;

  /// @param browser opens a URL in the system's browser
  public InboxPane(
      InboxModel model,
      Session session,
      EmojiImages images,
      PictureShelf pictures,
      Language language,
      Consumer<String> browser) {
    this.model = model;
    this.session = session;
    this.images = images;
    this.pictures = pictures;
    this.language = language;
    this.browser = browser;
    messages = language.messages(InboxPane.class);
    shown = new Shown(model);
    drag = new LinkDrag(model, session, images, language);
    list = new LinkList(model, shown);
    reason = new ReasonField(language);
    keys = new LinkKeys(model, shown, session, new Host());
    keys.install(list);
    list.setAccessibleText(messages.text("inbox"));
    compact.subscribe(this::useFaces);
    shown.countsProperty().subscribe(_ -> showPlaceholder());
    shown.filterProperty().subscribe(_ -> showPlaceholder());
    shown.searchProperty().subscribe(_ -> showPlaceholder());
    model.loadingProperty().subscribe(_ -> showPlaceholder());
    model.onReveal(_ -> revealed());

    reason.setMaxWidth(Double.MAX_VALUE);
    StackPane.setAlignment(reason, Pos.TOP_LEFT);
    StackPane.setMargin(reason, new Insets(0, BESIDE_CARD, 0, BESIDE_CARD));
    var content =
        new VBox(
            new PasteStrip(model, language),
            search,
            new FilterBar(shown, language),
            new Unreadable(model, language));
    content.getStyleClass().add("inbox-top");
    var stack = new StackPane(list, reason);
    stack.getStyleClass().add("inbox-list-place");
    VBox.setVgrow(stack, Priority.ALWAYS);
    // Where the window is low and the text large, all of it scrolls, so that the list keeps a
    // height
    // in which one can see a link.
    var body = new ScrollPane(new VBox(content, stack));
    body.setFitToWidth(true);
    body.setFitToHeight(true);
    body.setFocusTraversable(false);
    body.getStyleClass().add("inbox-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(header(), body);
    getStyleClass().addAll("inbox-pane", "canvas");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
    addEventHandler(DragEvent.DRAG_EXITED, _ -> pseudoClassStateChanged(DROP, false));
    addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  /// Offers what can be done with the selected links.
  ///
  /// @param onScreen whether this pane is shown
  public void offer(Commands to, BooleanSupplier onScreen) {
    this.onScreen = onScreen;
    keys.offer(to, list, onScreen);
    to.offer(Command.FIND_LINK, onScreen, this::search);
  }

  /// What was pasted can be gone through by keyboard at once; who is typing goes on.
  private void revealed() {
    boolean typing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    if (onScreen.getAsBoolean() && !typing) focusList();
  }

  private PaneHeader header() {
    search.setPromptText(messages.text("search.prompt"));
    search.setAccessibleText(messages.text("search.prompt"));
    search.managedProperty().bind(search.visibleProperty());
    search.setVisible(false);
    search.textProperty().bindBidirectional(shown.searchProperty());
    var find =
        new IconButton(
            Feather.SEARCH,
            messages.text("search.open"),
            Command.FIND_LINK.keys().getFirst(),
            this::toggleSearch);
    ToggleButton rows = IconButton.toggle(Feather.LIST, messages.text("compact"));
    rows.selectedProperty().bindBidirectional(compact);
    var header = new PaneHeader(messages.text("inbox"), sortMenu(), find, rows);
    shown
        .countsProperty()
        .subscribe(
            counts -> header.setCount(Integer.toString(counts.getOrDefault(Filter.WAITING, 0))));
    return header;
  }

  private MenuButton sortMenu() {
    var menu = new MenuButton();
    menu.getStyleClass().addAll("flat-action", "sort-menu");
    menu.setTooltip(new Tooltip(messages.text("sort")));
    menu.setMinWidth(USE_PREF_SIZE);
    var group = new ToggleGroup();
    for (SortOrder order : SortOrder.values()) {
      var item = new RadioMenuItem(messages.text("sort." + order.name()));
      item.setToggleGroup(group);
      item.setOnAction(_ -> shown.orderProperty().set(order));
      shown.orderProperty().subscribe(now -> item.setSelected(now == order));
      menu.getItems().add(item);
    }
    shown.orderProperty().subscribe(now -> menu.setText(messages.text("sort." + now.name())));
    return menu;
  }

  /// Rows of one line instead of cards; to be remembered.
  public BooleanProperty compactProperty() {
    return compact;
  }

  public ObjectProperty<SortOrder> sortOrderProperty() {
    return shown.orderProperty();
  }

  public ObjectProperty<Filter> filterProperty() {
    return shown.filterProperty();
  }

  /// What *Edit by hand* and Enter do with the selected link: the focus goes to the link pane.
  public void setOnEditByHand(Runnable action) {
    editByHand = action;
  }

  /// Puts the selected links into the section with this digit and moves on to the next link.
  public void placeSelected(int digit) {
    keys.place(model.selectionProperty().get(), digit);
  }

  /// Does something with the selected links and selects the next where they leave the list.
  public void act(Consumer<List<InboxCard>> gesture) {
    shown.act(() -> gesture.accept(model.selectionProperty().get()));
  }

  /// Gives the focus to the list, with something selected in it.
  public void focusList() {
    if (model.selectionProperty().get().isEmpty() && !shown.list().isEmpty()) {
      model.selectionProperty().set(List.of(shown.list().getFirst()));
    }
    list.requestFocus();
  }

  InboxModel model() {
    return model;
  }

  LinkList list() {
    return list;
  }

  Shown shown() {
    return shown;
  }

  private void useFaces(boolean rows) {
    var clock = new SharedClock(FetchState.TICK);
    list.useFaces(
        rows,
        _ -> {
          var cell = new CardCell(images, pictures, language, new Faces(), clock, rows);
          drag.install(cell);
          return cell;
        });
  }

  private void showPlaceholder() {
    list.setPlaceholder(placeholder());
  }

  private Node placeholder() {
    if (model.loadingProperty().get()) {
      var wait = new ProgressIndicator();
      wait.setMaxSize(32, 32);
      wait.setAccessibleText(messages.text("loading"));
      return wait;
    }
    if (model.cards().isEmpty()) {
      return new EmptyState(
          messages.text("empty"),
          messages.text("empty.hint"),
          new Action(messages.text("empty.paste"), model::pasteClipboard));
    }
    if (!shown.searchProperty().get().isBlank()) {
      return new EmptyState(
          messages.text("empty.search"),
          messages.text("empty.search.hint"),
          new Action(messages.text("empty.search.clear"), () -> shown.searchProperty().set("")));
    }
    String filter = shown.filterProperty().get().name();
    return new EmptyState(
        messages.text("empty." + filter), messages.text("empty." + filter + ".hint"));
  }

  private void search() {
    if (!search.isVisible()) toggleSearch();
    search.requestFocus();
  }

  private void toggleSearch() {
    boolean open = !search.isVisible();
    search.setVisible(open);
    if (open) {
      search.requestFocus();
    } else {
      search.clear();
      list.requestFocus();
    }
  }

  private void pressed(KeyEvent event) {
    boolean inText = event.getTarget() instanceof TextInputControl;
    if (Command.PASTE_HERE.isPressed(event) && !inText) {
      model.pasteClipboard();
    } else if (Command.FIND_LINK.isPressed(event)) {
      search();
    } else if (search.equals(event.getTarget()) && event.getCode() == KeyCode.ESCAPE) {
      toggleSearch();
    } else if (search.equals(event.getTarget()) && event.getCode() == KeyCode.DOWN) {
      shown.refresh();
      focusList();
    } else {
      return;
    }
    event.consume();
  }

  private void dragOver(DragEvent event) {
    Dragged ours = session.draggedProperty().get();
    boolean items = ours instanceof Dragged.Items && !session.lockedProperty().get();
    boolean welcome = ours == null ? Transfers.isWelcome(event.getDragboard()) : items;
    if (!welcome) return;
    event.acceptTransferModes(TransferMode.ANY);
    pseudoClassStateChanged(DROP, true);
    event.consume();
  }

  private void dropped(DragEvent event) {
    pseudoClassStateChanged(DROP, false);
    if (session.draggedProperty().get() instanceof Dragged.Items(var items)) {
      event.setDropCompleted(model.takeBack(items));
    } else if (session.draggedProperty().get() == null) {
      take(event.getDragboard());
      event.setDropCompleted(true);
    }
    event.consume();
  }

  /// A file that a browser makes of a dragged link has less to say than the drag's own text.
  private void take(Clipboard board) {
    List<Path> files = Transfers.files(board);
    if (files.isEmpty()) Transfers.text(board).ifPresent(model::paste);
    else model.pasteFiles(files);
  }

  private final class Host implements LinkKeys.Host {
    @Override
    public void open(InboxCard card) {
      browser.accept(card.link().url().value());
    }

    @Override
    public void edit(InboxCard card) {
      editByHand.run();
    }

    @Override
    public void choosePlace(InboxCard card) {
      PlaceMenu.show(session, images, InboxPane.this::placeSelected, list, list.top(card));
    }

    @Override
    public void showPublished(InboxCard card) {
      card.entry().seen().last().ifPresent(it -> fireEvent(new OpenPlace(it)));
    }

    @Override
    public void askReason() {
      List<InboxCard> cards = model.selectionProperty().get();
      reason.ask(
          list.top(cards.getFirst()),
          why -> {
            list.requestFocus();
            shown.act(() -> model.reject(cards, why));
          });
    }
  }

  private final class Faces implements CardFace.Actions {
    @Override
    public void retry(InboxCard card) {
      model.fetch(List.of(card));
    }

    @Override
    public void stopDraft(InboxCard card) {
      model.drafts().stop(card);
    }

    @Override
    public void stop(InboxCard card) {
      model.cancelFetch(card);
    }

    @Override
    public void editByHand(InboxCard card) {
      model.selectionProperty().set(List.of(card));
      editByHand.run();
    }
  }
}
