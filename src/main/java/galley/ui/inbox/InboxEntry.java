package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.inbox.LinkState;
import galley.link.PageFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link as its card shows it: what its file says, and what is only true now.
///
/// @param earlier what its page said before it was fetched again; null where it was not, lately
/// @param fetching since when its page is being fetched, or null
/// @param drafting what a chat model does for it, or null
/// @param placed whether an item of the open draft has it as its title link
/// @param again whether it was pasted although it was here already
/// @param unsaved whether its file could not be written
/// @param seen what the archive and the open draft know of it
public record InboxEntry(
    InboxLink link,
    @Nullable PageFacts earlier,
    @Nullable Instant fetching,
    @Nullable Drafting drafting,
    boolean placed,
    boolean again,
    boolean unsaved,
    Seen seen) {

  static InboxEntry of(InboxLink link) {
    return new InboxEntry(link, null, null, null, false, false, false, Seen.NOTHING);
  }

  /// Whether it may be put into a section: it is neither there yet nor rejected.
  public boolean canBePlaced() {
    return !placed && link.state() != LinkState.REJECTED;
  }

  /// Whether its page did not answer and nothing has come of it since.
  public boolean hasProblem() {
    return link.failure() != null && fetching == null;
  }

  /// The link's title; while a model writes one that nobody else has, as much as there is of it.
  String title() {
    return link.words().title() == null
            && drafting instanceof Drafting.Writing(_, var soFar)
            && !soFar.title().isEmpty()
        ? soFar.title()
        : link.title();
  }

  /// The link's summary, likewise.
  @Nullable String summary() {
    return link.words().summary() == null
            && drafting instanceof Drafting.Writing(_, var soFar)
            && !soFar.summary().isEmpty()
        ? soFar.summary()
        : link.summary();
  }

  InboxEntry withDrafting(@Nullable Drafting value) {
    return new InboxEntry(link, earlier, fetching, value, placed, again, unsaved, seen);
  }

  InboxEntry withLink(InboxLink value) {
    return new InboxEntry(value, earlier, fetching, drafting, placed, again, unsaved, seen);
  }

  InboxEntry withEarlier(@Nullable PageFacts value) {
    return new InboxEntry(link, value, fetching, drafting, placed, again, unsaved, seen);
  }

  InboxEntry withFetching(@Nullable Instant value) {
    return new InboxEntry(link, earlier, value, drafting, placed, again, unsaved, seen);
  }

  InboxEntry withPlaced(boolean value) {
    return new InboxEntry(link, earlier, fetching, drafting, value, again, unsaved, seen);
  }

  InboxEntry withAgain(boolean value) {
    return new InboxEntry(link, earlier, fetching, drafting, placed, value, unsaved, seen);
  }

  InboxEntry withUnsaved(boolean value) {
    return new InboxEntry(link, earlier, fetching, drafting, placed, again, value, seen);
  }

  InboxEntry withSeen(Seen value) {
    return new InboxEntry(link, earlier, fetching, drafting, placed, again, unsaved, value);
  }
}
