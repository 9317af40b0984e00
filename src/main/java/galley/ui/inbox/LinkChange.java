package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.link.LinkKey;
import galley.ui.session.Change;
import org.jspecify.annotations.Nullable;

/// A link as it was and as it became; null where there was none, or is none any more.
///
/// What the page said is no part of it: a fetch that ended in between stays as it is. Only where
/// the link's page itself changed does the old page's say come back with the old URL.
final class LinkChange implements Change {
  private final Cards cards;
  private @Nullable InboxLink before;
  private @Nullable InboxLink after;

  private LinkChange(Cards cards, @Nullable InboxLink before, @Nullable InboxLink after) {
    this.cards = cards;
    this.before = before;
    this.after = after;
  }

  static LinkChange added(Cards cards, InboxLink link) {
    return new LinkChange(cards, null, link);
  }

  static LinkChange changed(Cards cards, InboxLink before, InboxLink after) {
    return new LinkChange(cards, before, after);
  }

  static LinkChange deleted(Cards cards, InboxLink link) {
    return new LinkChange(cards, link, null);
  }

  @Override
  public void undo() {
    if (before != null) put(before);
    else if (after != null) after = cards.remove(after.file()).orElse(after);
  }

  @Override
  public void redo() {
    if (after != null) put(after);
    else if (before != null) before = cards.remove(before.file()).orElse(before);
  }

  private void put(InboxLink link) {
    InboxCard card = cards.card(link.file());
    cards.put(card == null ? link : withNews(link, card));
  }

  private static InboxLink withNews(InboxLink link, InboxCard card) {
    return LinkKey.of(link.url()).equals(card.key())
        ? link.withFetched(card.link().fetched())
        : link;
  }
}
