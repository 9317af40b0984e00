package galley.ui.inbox;

import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.session.Session;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// The keys of the list of links: one hand goes through forty links.
final class LinkKeys {
  /// What the keys need of the pane.
  interface Host {
    void open(InboxCard card);

    void edit(InboxCard card);

    void choosePlace(InboxCard card);

    void showPublished(InboxCard card);

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
    int digit = Command.digit(event);
    if (digit > 0) {
      place(model.selectionProperty().get(), digit);
      event.consume();
      return;
    }
    Command.of(Command.Group.INBOX, event)
        .filter(command -> !isOfPane(command))
        .ifPresent(
            command -> {
              event.consume();
              run(command, list);
            });
  }

  private void run(Command command, ListView<InboxCard> list) {
    List<InboxCard> selected = model.selectionProperty().get();
    if (!selected.isEmpty() || walks(command)) action(command, list).accept(selected);
  }

  /** Not about the selected links. */
  private static boolean isOfPane(Command command) {
    return command == Command.FIND_LINK || command == Command.PASTE_HERE;
  }

  private static boolean walks(Command command) {
    return command == Command.NEXT_LINK || command == Command.PREVIOUS_LINK;
  }

  /// Offers what can be done with the selected links.
  ///
  /// @param onScreen whether the list is on the screen
  void offer(Commands to, ListView<InboxCard> list, BooleanSupplier onScreen) {
    for (Command command : Command.values()) {
      if (command.group() != Command.Group.INBOX || walks(command) || isOfPane(command)) continue;
      to.offer(
          command,
          () -> onScreen.getAsBoolean() && !model.selectionProperty().get().isEmpty(),
          () -> run(command, list));
    }
  }

  private Consumer<List<InboxCard>> action(Command command, ListView<InboxCard> list) {
    return switch (command) {
      case NEXT_LINK -> selected -> move(list, selected, 1);
      case PREVIOUS_LINK -> selected -> move(list, selected, -1);
      case OPEN_LINK -> selected -> selected.forEach(host::open);
      case REJECT_LINK -> _ -> host.askReason();
      case HOLD_LINK -> selected -> shown.act(() -> model.hold(selected));
      case WAITING_LINK -> selected -> shown.act(() -> model.backToWaiting(selected));
      case FETCH_LINK -> model::fetch;
      case ALLOW_LINK -> model::toggleAllowed;
      case PLACE_LINK -> selected -> host.choosePlace(selected.getFirst());
      case SHOW_PUBLISHED -> selected -> host.showPublished(selected.getFirst());
      case DRAFT_LINK -> model.drafts()::ask;
      case ACCEPT_DRAFT -> model.drafts()::accept;
      case DISCARD_DRAFT -> model.drafts()::discard;
      case DELETE_LINK -> selected -> shown.act(() -> model.delete(selected));
      case EDIT_LINK -> selected -> host.edit(selected.getFirst());
      default -> throw new IllegalArgumentException("not one of the list's: " + command);
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
