package galley.ui.inbox;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Callback;

/// The list of shown cards, whose selection is the model's: a card that leaves the list is not
/// selected any more, and one that only moves in it stays so.
final class LinkList extends ListView<InboxCard> {
  private final InboxModel model;
  private boolean following;

  LinkList(InboxModel model, Shown shown) {
    super(shown.list());
    this.model = model;
    getStyleClass().add("link-list");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> selected());
    model.selectionProperty().addListener(_ -> follow());
    shown.aroundChanges(this::changeItems);
  }

  /// The list's own idea of what stays selected goes by index, so it is not listened to meanwhile.
  private void changeItems(Runnable change) {
    following = true;
    change.run();
    following = false;
    List<InboxCard> left =
        model.selectionProperty().get().stream().filter(getItems()::contains).toList();
    if (left.equals(model.selectionProperty().get())) follow();
    else model.selectionProperty().set(left);
  }

  private void selected() {
    if (following) return;
    List<InboxCard> now = chosen();
    if (now.equals(model.selectionProperty().get())) return;
    following = true;
    model.selectionProperty().set(now);
    following = false;
  }

  private List<InboxCard> chosen() {
    return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  private void follow() {
    List<InboxCard> wanted = model.selectionProperty().get();
    if (following || wanted.equals(chosen())) return;
    following = true;
    MultipleSelectionModel<InboxCard> selection = getSelectionModel();
    selection.clearSelection();
    for (InboxCard card : wanted) {
      int index = getItems().indexOf(card);
      if (index >= 0) selection.select(index);
    }
    following = false;
    if (selection.getSelectedIndex() >= 0) show(selection.getSelectedIndex());
  }

  /// Scrolls only where the card is not seen whole, and no further than needed.
  private void show(int index) {
    if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
    var first = flow.getFirstVisibleCell();
    var last = flow.getLastVisibleCell();
    boolean seen =
        first != null && last != null && index > first.getIndex() && index < last.getIndex();
    if (!seen) flow.scrollTo(index);
  }

  void useFaces(boolean rows, Callback<ListView<InboxCard>, ListCell<InboxCard>> factory) {
    getStyleClass().remove("rows");
    if (rows) getStyleClass().add("rows");
    setCellFactory(factory);
  }

  /// How far below the list's top a card begins; 0 where it is not on the screen.
  double top(InboxCard card) {
    for (Node node : lookupAll(".list-cell")) {
      if (node instanceof ListCell<?> cell && cell.getItem() == card) {
        return Math.max(0, sceneToLocal(cell.localToScene(0, 0)).getY());
      }
    }
    return 0;
  }
}
