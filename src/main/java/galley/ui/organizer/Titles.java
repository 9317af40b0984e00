package galley.ui.organizer;

import galley.issue.Item;
import galley.organize.ItemEdits;
import galley.ui.kit.Messages;
import galley.ui.session.Gestures;

/// F2: the title of an item, or the name of a section, is edited where it stands, and becomes one
/// edit. With it come the other keys and the menu of a list of rows.
final class Titles {
  private final RowList list;
  private final Gestures gestures;
  private final NameLayer names;
  private final SectionGestures sections;
  private final Messages messages;

  private Titles(
      RowList list,
      Gestures gestures,
      NameLayer names,
      SectionGestures sections,
      Messages messages) {
    this.list = list;
    this.gestures = gestures;
    this.names = names;
    this.sections = sections;
    this.messages = messages;
  }

  static RowKeys install(RowList list, Gestures gestures, NameLayer names, Messages messages) {
    var sections = new SectionGestures(list, gestures, names);
    var titles = new Titles(list, gestures, names, sections, messages);
    RowKeys keys = RowKeys.install(list, gestures, sections, titles::rename);
    RowMenu.install(list, gestures, sections, titles::rename, messages);
    return keys;
  }

  private void rename() {
    if (!gestures.mayEdit()) return;
    switch (list.focusedRow()) {
      case Row.Heading heading when !heading.of().block() -> sections.rename(heading);
      case Row.Entry entry when !list.rename(this::rename) -> {
        Item item = entry.item();
        int row = list.getFocusModel().getFocusedIndex();
        names.ask(row, false, item.titleText(), title -> rename(item, title));
      }
      case null, default -> {}
    }
  }

  private void rename(Item item, String title) {
    gestures.edit(
        ItemEdits.title(list.session().outline(), item, title), messages.text("edit.title"));
  }
}
