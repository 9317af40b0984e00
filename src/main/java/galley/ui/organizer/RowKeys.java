package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.organize.Target;
import galley.ui.session.Gestures;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a list of rows, beside those that every list has.
final class RowKeys {
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
  static void install(RowList list, Gestures gestures, SectionGestures sections, Runnable rename) {
    var keys = new RowKeys(list, gestures, sections, rename);
    list.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
  }

  private void pressed(KeyEvent key) {
    if (key.getTarget() instanceof TextInputControl) return;
    boolean done =
        key.isAltDown()
            ? !key.isShortcutDown() && moved(key)
            : key.isShortcutDown()
                ? key.getCode() == KeyCode.A && !key.isShiftDown() && selectSection()
                : !key.isShiftDown() && plain(key.getCode());
    if (done) key.consume();
  }

  private boolean moved(KeyEvent key) {
    boolean down = key.getCode() == KeyCode.DOWN;
    if (!down && key.getCode() != KeyCode.UP) return false;
    if (list.focusedRow() instanceof Row.Heading heading) {
      sections.step(heading.section(), down);
      return true;
    }
    Outline outline = list.session().outline();
    List<Item> items = list.selectedItems();
    Set<Item> set = new HashSet<>(items);
    Optional<Target> target =
        key.isShiftDown() ? Steps.across(outline, set, down) : Steps.within(outline, set, down);
    target.ifPresent(to -> gestures.move(items, to));
    return true;
  }

  private boolean plain(KeyCode code) {
    int focused = list.getFocusModel().getFocusedIndex();
    switch (code) {
      case J -> list.goTo(focused + 1);
      case K -> list.goTo(focused - 1);
      case HOME -> list.goTo(0);
      case END -> list.goTo(list.getItems().size() - 1);
      case DELETE, BACK_SPACE -> takeBack();
      case F2 -> rename.run();
      case ENTER -> {
        Row row = list.focusedRow();
        if (row != null) list.activate(row);
      }
      case SPACE -> fold(null);
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
