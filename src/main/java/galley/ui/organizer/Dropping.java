package galley.ui.organizer;

import galley.issue.Item;
import galley.organize.Target;
import galley.ui.session.Dragged;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// What may be dropped into a section, and what becomes of it: items move, links of the inbox are
/// placed, and text from another program goes to whoever makes links of it.
final class Dropping {
  private final Session session;
  private final Gestures gestures;
  private final BiConsumer<String, Target> onText;

  Dropping(Session session, Gestures gestures, BiConsumer<String, Target> onText) {
    this.session = session;
    this.gestures = gestures;
    this.onText = onText;
  }

  Session session() {
    return session;
  }

  /// Whether what is dragged can become items of the open issue.
  boolean isWelcome(Dragboard board) {
    return !session.lockedProperty().get()
        && (session.draggedProperty().get() != null || text(board) != null);
  }

  /// The items of this issue that are dragged; empty for anything else.
  Set<Item> moved() {
    return session.draggedProperty().get() instanceof Dragged.Items(var items)
        ? Set.copyOf(items)
        : Set.of();
  }

  /// The section that is dragged, if it is one.
  Optional<Dragged.Whole> section() {
    return session.draggedProperty().get() instanceof Dragged.Whole whole
        ? Optional.of(whole)
        : Optional.empty();
  }

  void accept(DragEvent event) {
    Dragged dragged = session.draggedProperty().get();
    if (dragged instanceof Dragged.Items || dragged instanceof Dragged.Whole) {
      event.acceptTransferModes(TransferMode.MOVE);
    } else {
      event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
    }
  }

  boolean drop(Dragboard board, Target target) {
    return switch (session.draggedProperty().get()) {
      case Dragged.Items(var items) -> gestures.move(items, target);
      case Dragged.Whole(var section, var _) -> gestures.moveSection(section, target.section());
      case Dragged.Links links -> gestures.place(links.entries().get(), target);
      case null -> {
        String text = text(board);
        if (text == null) yield false;
        onText.accept(text, target);
        yield true;
      }
    };
  }

  private static @Nullable String text(Dragboard board) {
    if (board.hasUrl()) return board.getUrl();
    return board.hasString() ? board.getString() : null;
  }
}
