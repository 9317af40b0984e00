package galley.ui.organizer;

import galley.organize.ItemEdits;
import galley.ui.kit.Messages;
import galley.ui.session.Gestures;

/// F2: an item's title is edited where it stands, and becomes one edit.
final class Titles {
  private Titles() {}

  static void install(RowList list, Gestures gestures, Messages messages) {
    RowKeys.install(
        list,
        gestures,
        () ->
            list.rename(
                (item, title) ->
                    gestures.edit(
                        ItemEdits.title(list.session().outline(), item, title),
                        messages.text("edit.title"))));
  }
}
