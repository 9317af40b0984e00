package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// The rows of the open issue, virtualized, with selection, folding and scroll position that live
/// through every edit: all three are offsets of the text, mapped through it.
///
/// The selection is the session's; a person's choice goes there, and what others choose is shown.
/// The row that a person goes to is revealed in the other panes.
class RowList extends ListView<Row> {
  /// How an outline becomes rows: [Rows#of] or [Rows#narrow].
  @FunctionalInterface
  interface Reading {
    List<Row> rows(Outline outline, Folds folds, String filter);
  }

  private final Session session;
  private final Reading reading;
  private final ShownRows rows = new ShownRows();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Folds> folds = new SimpleObjectProperty<>(Folds.NONE);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyBooleanWrapper allFolded = new ReadOnlyBooleanWrapper();
  private final ContextMenu menu = new ContextMenu();
  private Consumer<Item> open = _ -> {};
  private final ScrollPlace place = new ScrollPlace(this);
  private boolean showing;
  private int focusAt = -1;

  RowList(Session session, Reading reading) {
    this.session = session;
    this.reading = reading;
    setItems(rows);
    getStyleClass().add("row-list");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> selectionChosen());
    getFocusModel().focusedIndexProperty().addListener(_ -> focusChosen());
    focusedProperty().subscribe(this::focusFirst);
    filter.addListener(_ -> read());
    folds.addListener(_ -> read());
    session.outlineProperty().addListener(_ -> read());
    session.selectedProperty().addListener(_ -> selectionGiven());
    session.caretProperty().addListener(_ -> caretMoved());
    session.onEdit(this::edited);
    session.onLoad(_ -> loaded());
    session.onReveal(this::revealed);
    sceneProperty().addListener(_ -> read());
  }

  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<Folds> foldsProperty() {
    return folds;
  }

  /// The start of the item that the caret is in, or -1.
  ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// What can be done with the row that it was asked for on; filled when it is.
  ContextMenu menu() {
    return menu;
  }

  Session session() {
    return session;
  }

  void toggle(Section section) {
    folds.set(folds.get().toggle(section));
  }

  /// Shows the row in the other panes, and puts the caret there.
  void reveal(Row row) {
    session.caretProperty().set(row.range().start());
    session.reveal(row.range());
  }

  /// Closes all sections, or opens them where all are closed.
  void foldAll() {
    folds.set(Folds.all(session.outline(), !allFolded.get()));
  }

  ReadOnlyBooleanProperty allFoldedProperty() {
    return allFolded.getReadOnlyProperty();
  }

  void setOnOpen(Consumer<Item> open) {
    this.open = open;
  }

  /// A double click or Enter: an item is opened in the text, a section opens or closes here.
  void activate(Row row) {
    switch (row) {
      case Row.Heading heading -> toggle(heading.of());
      case Row.Entry entry -> {
        reveal(row);
        open.accept(entry.item());
      }
      case Row.Prose _, Row.Aside _, Row.Vacant _ -> reveal(row);
    }
  }

  /// The selected items in the order of the issue.
  List<Item> selectedItems() {
    return session.selectedItems();
  }

  @Nullable Row focusedRow() {
    return row(getFocusModel().getFocusedIndex());
  }

  /// What a cell stands for now.
  @Nullable Row rowOf(IndexedCell<Row> cell) {
    return row(cell.getIndex());
  }

  @Nullable Row row(int index) {
    return index >= 0 && index < rows.size() ? rows.get(index) : null;
  }

  /// Goes to a row by keyboard.
  void goTo(int row) {
    if (row < 0 || row >= getItems().size()) return;
    getSelectionModel().clearAndSelect(row);
    getFocusModel().focus(row);
    show(row);
  }

  /// Scrolls as little as shows the row.
  void show(int row) {
    VirtualFlow<?> flow = flow();
    if (flow != null && row >= 0 && row < getItems().size()) flow.scrollTo(row);
  }

  /// Scrolls a section's heading to the top.
  void showSection(int section) {
    int heading = headingOf(section);
    if (heading < 0) return;
    goTo(heading);
    scrollTo(heading);
  }

  void goToHeading(int section) {
    goTo(headingOf(section));
  }

  /// Goes to the row that starts where the caret is.
  void goToCaret() {
    int caret = session.caretProperty().get();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).range().start() == caret) {
        goTo(i);
        return;
      }
    }
  }

  /// The row of a section's heading, or -1.
  int headingOf(int section) {
    for (int i = 0; i < getItems().size(); i++) {
      if (sectionOf(getItems().get(i)) == section) return i;
    }
    return -1;
  }

  /// How many items the filter leaves.
  int found() {
    return (int) rows.stream().filter(Row.Entry.class::isInstance).count();
  }

  /// The focused item's place among them, from 1, or 0.
  int foundBefore() {
    int focused = getFocusModel().getFocusedIndex();
    if (!(row(focused) instanceof Row.Entry)) return 0;
    return (int) rows.stream().limit(focused + 1L).filter(Row.Entry.class::isInstance).count();
  }

  /// Goes to the next item below or above the focused row, and from the last to the first.
  void goToFound(boolean down) {
    int size = rows.size();
    int from = getFocusModel().getFocusedIndex();
    if (from < 0 && !down) from = size;
    for (int step = 1; step <= size; step++) {
      int at = Math.floorMod(from + (down ? step : -step), size);
      if (!(rows.get(at) instanceof Row.Entry)) continue;
      goTo(at);
      reveal(rows.get(at));
      return;
    }
  }

  /// Edits the title of the focused item where it stands.
  ///
  /// @param done gets the item and its new title
  /// @return whether the cells of this list can do that
  boolean rename(BiConsumer<Item, String> done) {
    int focused = getFocusModel().getFocusedIndex();
    VirtualFlow<?> flow = flow();
    if (flow == null || !(focusedRow() instanceof Row.Entry entry)) return false;
    show(focused);
    layout();
    if (!(flow.getCell(focused) instanceof RowCell cell)) return false;
    cell.edit(title -> done.accept(entry.item(), title));
    return true;
  }

  static int sectionOf(Row row) {
    return switch (row) {
      case Row.Heading h -> h.section();
      case Row.Entry e -> e.section();
      case Row.Vacant v -> v.section();
      case Row.Prose _, Row.Aside _ -> -1;
    };
  }

  /// The cell under a height of the rows, where there is one.
  @Nullable IndexedCell<?> cellAt(double y) {
    VirtualFlow<?> flow = flow();
    if (flow == null || flow.getFirstVisibleCell() == null) return null;
    int last = flow.getLastVisibleCell().getIndex();
    for (int i = flow.getFirstVisibleCell().getIndex(); i <= last; i++) {
      IndexedCell<?> cell = flow.getCell(i);
      if (cell.isEmpty()) continue;
      if (y >= cell.getLayoutY() && y < cell.getLayoutY() + cell.getHeight()) return cell;
    }
    return null;
  }

  @Nullable VirtualFlow<?> flow() {
    return (VirtualFlow<?>) lookup(".virtual-flow");
  }

  private void edited(TextEdit edit) {
    if (focusAt >= 0) focusAt = edit.map(focusAt);
    place.edited(edit);
    showing = true;
    folds.set(folds.get().after(edit));
    showing = false;
  }

  private void loaded() {
    filter.set("");
    folds.set(Folds.NONE);
    focusAt = -1;
    place.forget();
    scrollTo(0);
  }

  /// Whether the rows are not those of the text as it is: between an edit and its outline, and
  /// while the list is in no window, where nobody sees them.
  private boolean isBehind() {
    return getScene() == null || !session.outlineProperty().get().text().equals(session.text());
  }

  private void read() {
    if (showing || isBehind()) return;
    showing = true;
    Outline outline = session.outlineProperty().get();
    place.remember();
    folds.set(folds.get().in(outline));
    rows.show(reading.rows(outline, folds.get(), filter.get()));
    allFolded.set(folds.get().areAllFolded(outline));
    restoreSelection();
    place.restore();
    showing = false;
    caretMoved();
    if (isFocused() && getSelectionModel().isEmpty() && focusedRow() instanceof Row.Entry entry) {
      session.select(List.of(entry.item()));
    }
  }

  private void restoreSelection() {
    Set<Integer> starts = new HashSet<>(session.selectedProperty().get());
    List<Integer> chosen = new ArrayList<>();
    int focus = -1;
    for (int i = 0; i < getItems().size(); i++) {
      Row row = getItems().get(i);
      if (row instanceof Row.Entry && starts.contains(row.range().start())) chosen.add(i);
      if (row.range().start() <= focusAt) focus = i;
    }
    if (!chosen.equals(getSelectionModel().getSelectedIndices())) choose(chosen);
    if (!chosen.isEmpty() && !chosen.contains(focus)) focus = chosen.getFirst();
    getFocusModel().focus(focus);
    if (focus >= 0) focusAt = getItems().get(focus).range().start();
  }

  private void choose(List<Integer> chosen) {
    getSelectionModel().clearSelection();
    if (chosen.isEmpty()) return;
    int[] indices = chosen.stream().mapToInt(i -> i).toArray();
    getSelectionModel().selectIndices(indices[0], indices);
  }

  private void selectionChosen() {
    if (showing || isBehind()) return;
    showing = true;
    session.select(
        getSelectionModel().getSelectedIndices().stream()
            .map(rows::get)
            .filter(Row.Entry.class::isInstance)
            .map(row -> ((Row.Entry) row).item())
            .toList());
    showing = false;
  }

  /// Who comes by keyboard sees where.
  private void focusFirst(boolean focused) {
    if (focused && getFocusModel().getFocusedIndex() < 0) getFocusModel().focus(0);
  }

  private void focusChosen() {
    if (showing) return;
    Row row = focusedRow();
    if (row == null) return;
    focusAt = row.range().start();
    if (isFocused()) reveal(row);
  }

  private void selectionGiven() {
    if (showing || isBehind()) return;
    showing = true;
    List<Integer> starts = session.selectedProperty().get();
    if (!starts.isEmpty()) focusAt = starts.getFirst();
    restoreSelection();
    showing = false;
    if (starts.isEmpty()) return;
    show(getFocusModel().getFocusedIndex());
    Row row = focusedRow();
    if (isFocused() && row != null) reveal(row);
  }

  private void caretMoved() {
    if (isBehind()) return;
    Outline outline = session.outlineProperty().get();
    current.set(
        outline.itemAt(session.caretProperty().get()).map(i -> i.range().start()).orElse(-1));
  }

  private void revealed(TextRange range) {
    for (int i = 0; i < getItems().size(); i++) {
      TextRange place = getItems().get(i).range();
      if (place.contains(range.start()) || place.start() == range.start()) {
        show(i);
        return;
      }
    }
  }
}
