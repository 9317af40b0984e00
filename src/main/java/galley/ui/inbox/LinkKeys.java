package galley.ui.inbox;

import galley.ui.session.Session;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of the list of links: one hand goes through forty links.
final class LinkKeys {
  /// What the keys need of the pane.
  interface Host {
    void open(InboxCard card);

    void edit(InboxCard card);

    void askReason();
  }

  private final InboxModel model;
  private final Shown shown;
  private final Session session;
  private final Host host;

  LinkKeys(InboxModel model, Shown shown, Session session, Host host) {
    this.model = model;
    this.shown = shown;
    this.session = session;
    this.host = host;
  }

  /// A filter, because the list takes some of the keys for itself.
  void install(ListView<InboxCard> list) {
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, list));
  }

  private void pressed(KeyEvent event, ListView<InboxCard> list) {
    if (event.isShortcutDown() || event.isAltDown() || event.isControlDown()) return;
    List<InboxCard> selected = model.selectionProperty().get();
    if (event.getCode().isDigitKey() && !event.isShiftDown()) {
      int digit = event.getCode().getChar().charAt(0) - '0';
      if (digit < 1 || digit > 9) return;
      place(selected, digit);
      event.consume();
      return;
    }
    Consumer<List<InboxCard>> action = action(event.getCode(), list);
    if (action == null) return;
    event.consume();
    if (!selected.isEmpty() || event.getCode() == KeyCode.J || event.getCode() == KeyCode.K) {
      action.accept(selected);
    }
  }

  private @Nullable Consumer<List<InboxCard>> action(KeyCode code, ListView<InboxCard> list) {
    return switch (code) {
      case J -> selected -> move(list, selected, 1);
      case K -> selected -> move(list, selected, -1);
      case O -> selected -> selected.forEach(host::open);
      case E -> _ -> host.askReason();
      case H -> selected -> shown.act(() -> model.hold(selected));
      case W -> selected -> shown.act(() -> model.backToWaiting(selected));
      case R -> model::fetch;
      case L -> model::toggleAllowed;
      case A -> model.drafts()::ask;
      case Y -> model.drafts()::accept;
      case X -> model.drafts()::discard;
      case DELETE, BACK_SPACE -> selected -> shown.act(() -> model.delete(selected));
      case ENTER -> selected -> host.edit(selected.getFirst());
      default -> null;
    };
  }

  /// Puts the selected links into the section with this digit and moves on to the next one.
  void place(List<InboxCard> selected, int digit) {
    List<OpenSections.Open> sections = OpenSections.of(session.outline());
    if (digit > sections.size() || selected.isEmpty()) return;
    shown.act(() -> model.place(selected, sections.get(digit - 1).index()));
  }

  private void move(ListView<InboxCard> list, List<InboxCard> selected, int by) {
    if (shown.list().isEmpty()) return;
    int at = list.getFocusModel().getFocusedIndex();
    int from = selected.isEmpty() ? (by > 0 ? -1 : 1) : at;
    int to = Math.clamp(from + by, 0, shown.list().size() - 1);
    model.selectionProperty().set(List.of(shown.list().get(to)));
  }
}
