package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.link.LinkKey;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One link in the window: the same object from the paste to the deletion, so that lists keep their
/// selection and their place while what it shows changes.
public final class InboxCard {
  private final ReadOnlyObjectWrapper<InboxEntry> entry;
  private LinkKey key;

  InboxCard(InboxLink link) {
    entry = new ReadOnlyObjectWrapper<>(InboxEntry.of(link));
    key = LinkKey.of(link.url());
  }

  public InboxEntry entry() {
    return entry.get();
  }

  public ReadOnlyObjectProperty<InboxEntry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  public InboxLink link() {
    return entry.get().link();
  }

  /// The name of its file, which never changes.
  public String file() {
    return link().file();
  }

  LinkKey key() {
    return key;
  }

  void set(InboxEntry value) {
    if (!value.link().url().equals(link().url())) key = LinkKey.of(value.link().url());
    entry.set(value);
  }
}
