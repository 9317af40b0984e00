package galley.ui.inbox;

import galley.archive.Appearance;
import java.util.List;
import java.util.Optional;

/// What the archive and the open draft know of a link.
///
/// @param published where its page was published, the oldest first; never the open issue
/// @param maybe where maybe the same page was: its canonical URL, or a very similar title on its
///   site
/// @param draftItem the item of the open draft whose text has the link, counted from 1; 0 for none
/// @param allowed whether a person has allowed it to be published again
public record Seen(
    List<Appearance> published, List<Appearance> maybe, int draftItem, boolean allowed) {
  public static final Seen NOTHING = new Seen(List.of(), List.of(), 0, false);

  public Seen {
    published = List.copyOf(published);
    maybe = List.copyOf(maybe);
  }

  /// Where it was published the last time; else where maybe the same page was.
  Optional<Appearance> last() {
    return published.isEmpty() ? maybe.stream().findFirst() : Optional.of(published.getLast());
  }

  /// Whether a person should look before using the link.
  boolean warns() {
    return isKnown() && !allowed;
  }

  /// Whether the archive has something to say of it, allowed or not.
  boolean isKnown() {
    return !published.isEmpty() || !maybe.isEmpty();
  }

  Seen withDraftItem(int item) {
    return item == draftItem ? this : new Seen(published, maybe, item, allowed);
  }

  Seen withAllowed(boolean is) {
    return is == allowed ? this : new Seen(published, maybe, draftItem, is);
  }
}
