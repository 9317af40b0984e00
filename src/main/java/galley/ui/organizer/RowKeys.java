package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.organize.Target;
import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.session.Gestures;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a list of rows, beside those that every list has.
final class RowKeys {
  /** Steps of the focus, which nobody looks for by name, and the pane's search. */
  private static final Set<Command> OF_FOCUS =
      EnumSet.of(Command.NEXT_ITEM, Command.PREVIOUS_ITEM, Command.FIND_ITEM);

  private final RowList list;
  private final Gestures gestures;
  private final SectionGestures sections;
  private final Runnable rename;

  private RowKeys(RowList list, Gestures gestures, SectionGestures sections, Runnable rename) {
    this.list = list;
    this.gestures = gestures;
    this.sections = sections;
    this.rename = rename;
  }

  /// @param rename edits the title of the focused item, or the name of the focused section
  static RowKeys install(
      RowList list, Gestures gestures, SectionGestures sections, Runnable rename) {
    var keys = new RowKeys(list, gestures, sections, rename);
    list.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    return keys;
  }

  /// Offers what can be done with the rows that are selected or have the focus.
  ///
  /// @param onScreen whether the list is on the screen
  void offer(Commands to, BooleanSupplier onScreen) {
    for (Command command : Command.values()) {
      if (command.group() != Command.Group.SECTIONS || OF_FOCUS.contains(command)) continue;
      to.offer(command, () -> onScreen.getAsBoolean() && isPossible(command), () -> run(command));
    }
  }

  private boolean isPossible(Command command) {
    Row row = list.focusedRow();
    return switch (command) {
      case TAKE_BACK, SECTION_UP, SECTION_DOWN -> !list.selectedItems().isEmpty();
      case ITEM_UP, ITEM_DOWN -> row instanceof Row.Heading || !list.selectedItems().isEmpty();
      default -> row != null;
    };
  }

  private void pressed(KeyEvent key) {
    if (key.getTarget() instanceof TextInputControl) return;
    boolean done =
        Command.of(Command.Group.SECTIONS, key)
            .filter(command -> command != Command.FIND_ITEM)
            .map(this::run)
            .orElse(false);
    if (done || (isPlain(key) && walked(key.getCode()))) key.consume();
  }

  private static boolean isPlain(KeyEvent key) {
    return !key.isAltDown() && !key.isShortcutDown() && !key.isShiftDown();
  }

  private boolean run(Command command) {
    int focused = list.getFocusModel().getFocusedIndex();
    switch (command) {
      case NEXT_ITEM -> list.goTo(focused + 1);
      case PREVIOUS_ITEM -> list.goTo(focused - 1);
      case OPEN_ITEM -> {
        Row row = list.focusedRow();
        if (row != null) list.activate(row);
      }
      case RENAME_ITEM -> rename.run();
      case ITEM_UP -> move(false, false);
      case ITEM_DOWN -> move(true, false);
      case SECTION_UP -> move(false, true);
      case SECTION_DOWN -> move(true, true);
      case TAKE_BACK -> takeBack();
      case SELECT_SECTION -> {
        return selectSection();
      }
      case FOLD_SECTION -> fold(null);
      default -> throw new IllegalArgumentException("not one of the list's: " + command);
    }
    return true;
  }

  private void move(boolean down, boolean across) {
    if (list.focusedRow() instanceof Row.Heading heading) {
      sections.step(heading.section(), down);
      return;
    }
    Outline outline = list.session().outline();
    List<Item> items = list.selectedItems();
    Set<Item> set = new HashSet<>(items);
    Optional<Target> target =
        across ? Steps.across(outline, set, down) : Steps.within(outline, set, down);
    target.ifPresent(to -> gestures.move(items, to));
  }

  /// What is a list's own: to go to its ends, and to fold as in a tree.
  private boolean walked(KeyCode code) {
    switch (code) {
      case HOME -> list.goTo(0);
      case END -> list.goTo(list.getItems().size() - 1);
      case LEFT -> fold(true);
      case RIGHT -> fold(false);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void takeBack() {
    gestures.takeBack(list.selectedItems());
  }

  /// Folds or unfolds the section whose heading has the focus; from an item, `←` goes to the
  /// heading.
  private void fold(@Nullable Boolean folded) {
    switch (list.focusedRow()) {
      case Row.Heading heading when folded == null || heading.folded() != folded ->
          list.toggle(heading.of());
      case Row.Entry entry when Boolean.TRUE.equals(folded) -> list.goToHeading(entry.section());
      case null, default -> {}
    }
  }

  private boolean selectSection() {
    Row row = list.focusedRow();
    int section = row == null ? -1 : RowList.sectionOf(row);
    if (section < 0) return false;
    list.session().select(list.session().outline().sections().get(section).items());
    return true;
  }
}
