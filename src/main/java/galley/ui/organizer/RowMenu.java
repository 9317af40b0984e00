package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.organize.Target;
import galley.ui.command.Command;
import galley.ui.kit.Messages;
import galley.ui.session.Gestures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/// What can be done with a row: with the selected items, with a section by its heading, with a
/// block by its text. A gesture that cannot be done is refused with its reason, not hidden.
final class RowMenu {
  private final RowList list;
  private final Gestures gestures;
  private final SectionGestures sections;
  private final Runnable rename;
  private final Messages messages;
  private final ContextMenu menu;

  private RowMenu(
      RowList list,
      Gestures gestures,
      SectionGestures sections,
      Runnable rename,
      Messages messages) {
    this.list = list;
    this.gestures = gestures;
    this.sections = sections;
    this.rename = rename;
    this.messages = messages;
    menu = list.menu();
  }

  /// @param rename edits the title of the focused item
  static void install(
      RowList list,
      Gestures gestures,
      SectionGestures sections,
      Runnable rename,
      Messages messages) {
    var menu = new RowMenu(list, gestures, sections, rename, messages);
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::requested);
  }

  private void requested(ContextMenuEvent event) {
    Row row = event.isKeyboardTrigger() ? list.focusedRow() : under(event);
    if (row == null) return;
    menu.getItems().setAll(items(row));
    if (!menu.getItems().isEmpty()) menu.show(list, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private @Nullable Row under(ContextMenuEvent event) {
    var flow = list.flow();
    if (flow == null) return null;
    IndexedCell<?> cell =
        list.cellAt(flow.sceneToLocal(event.getSceneX(), event.getSceneY()).getY());
    return cell == null ? null : list.row(cell.getIndex());
  }

  /// The menu of a row.
  List<MenuItem> items(Row row) {
    return switch (row) {
      case Row.Entry entry -> ofItems(entry);
      case Row.Heading heading when heading.of().block() ->
          ofBlock(region(heading), heading.section());
      case Row.Heading heading -> ofSection(heading);
      case Row.Prose _, Row.Aside _ -> ofBlock(region(row), section(row));
      case Row.Vacant vacant ->
          List.of(item("menu.addSection", () -> sections.addBelow(vacant.section())));
    };
  }

  private List<MenuItem> ofItems(Row.Entry entry) {
    List<Item> selected = list.selectedItems();
    List<Item> items = selected.contains(entry.item()) ? selected : List.of(entry.item());
    Outline outline = list.session().outline();
    Set<Item> set = new HashSet<>(items);
    List<MenuItem> menu = new ArrayList<>();
    boolean one = items.size() == 1;
    if (one) menu.add(item("menu.rename", Command.RENAME_ITEM, rename));
    menu.add(move("menu.up", Command.ITEM_UP, items, Steps.within(outline, set, false)));
    menu.add(move("menu.down", Command.ITEM_DOWN, items, Steps.within(outline, set, true)));
    menu.add(toSection(outline, items));
    menu.add(item("menu.takeBack", Command.TAKE_BACK, () -> gestures.takeBack(items)));
    if (!one) return menu;
    menu.add(new SeparatorMenuItem());
    menu.add(item("menu.promote", () -> gestures.promote(entry.item())));
    menu.add(item("menu.retract", () -> gestures.retract(entry.item())));
    MenuItem split = item("menu.split", () -> sections.splitAt(entry));
    split.setDisable(entry.position() == 0);
    menu.add(split);
    return menu;
  }

  private MenuItem move(String key, Command command, List<Item> items, Optional<Target> target) {
    MenuItem move = item(key, command, () -> target.ifPresent(to -> gestures.move(items, to)));
    move.setDisable(target.isEmpty());
    return move;
  }

  private Menu toSection(Outline outline, List<Item> items) {
    var into = new Menu(messages.text("menu.into"));
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      if (section.heading() == null || !Steps.takesItems(outline, section)) continue;
      Optional<Target> end = Drop.intoSection(outline, s, items);
      var item = new MenuItem(section.heading());
      item.setMnemonicParsing(false);
      item.setDisable(section.items().containsAll(items));
      item.setOnAction(_ -> end.ifPresent(to -> gestures.move(items, to)));
      into.getItems().add(item);
    }
    into.setDisable(into.getItems().isEmpty());
    return into;
  }

  private List<MenuItem> ofSection(Row.Heading heading) {
    int section = heading.section();
    MenuItem up = item("menu.sectionUp", Command.ITEM_UP, () -> sections.step(section, false));
    up.setDisable(!sections.canStep(section, false));
    MenuItem down = item("menu.sectionDown", Command.ITEM_DOWN, () -> sections.step(section, true));
    down.setDisable(!sections.canStep(section, true));
    return List.of(
        item("menu.renameSection", Command.RENAME_ITEM, () -> sections.rename(heading)),
        item("menu.addSection", () -> sections.addBelow(section)),
        up,
        down,
        item("menu.merge", () -> sections.merge(section)),
        item("menu.removeSection", () -> gestures.removeSection(section)),
        new SeparatorMenuItem(),
        item("menu.renumber", gestures::renumber),
        item(
            heading.folded() ? "section.unfold" : "section.fold", () -> list.toggle(heading.of())));
  }

  /// @param section the number of the section that it stands in or is, or -1 before the first
  private List<MenuItem> ofBlock(Optional<Region> region, int section) {
    if (region.isEmpty()) return List.of();
    Region block = region.get();
    int count = list.session().outline().sections().size();
    boolean whole = block.kind() == Region.Kind.HEADING;
    int above = whole ? section - 1 : section;
    MenuItem up = item("menu.blockUp", () -> gestures.moveBlock(block, above));
    up.setDisable(above < 0 || block.kind() == Region.Kind.REFERENCES);
    int below = section + 2;
    MenuItem down = item("menu.blockDown", () -> gestures.moveBlock(block, below));
    down.setDisable(below > count || block.kind() == Region.Kind.REFERENCES);
    return List.of(up, down);
  }

  private Optional<Region> region(Row row) {
    return list.session().outline().regions().stream()
        .filter(region -> region.range().start() == row.range().start())
        .findFirst();
  }

  private int section(Row row) {
    Outline outline = list.session().outline();
    return outline.sectionAt(row.range().start()).map(outline.sections()::indexOf).orElse(-1);
  }

  private MenuItem item(String key, Runnable action) {
    var item = new MenuItem(messages.text(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private MenuItem item(String key, Command command, Runnable action) {
    MenuItem item = item(key, action);
    item.setAccelerator(command.keys().getFirst());
    return item;
  }
}
