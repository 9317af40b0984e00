package galley.ui.inbox;

import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.SharedClock;
import galley.ui.kit.SteadyCell;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A place in the list of links: a card or a row, which follows the link it shows.
final class CardCell extends SteadyCell<InboxCard> {
  private final @Nullable CardFace card;
  private final @Nullable RowFace row;
  private Subscription following = () -> {};
  private @Nullable InboxCard shown;
  private @Nullable InboxEntry entry;

  CardCell(
      EmojiImages images,
      PictureShelf pictures,
      Language language,
      CardFace.Actions actions,
      SharedClock clock,
      boolean compact) {
    card = compact ? null : new CardFace(images, pictures, language, actions, clock);
    row = compact ? new RowFace(images, pictures, language) : null;
    getStyleClass().add(compact ? "row-cell" : "card-cell");
  }

  @Override
  protected void updateItem(@Nullable InboxCard item, boolean empty) {
    super.updateItem(item, empty);
    following.unsubscribe();
    following = () -> {};
    if (item == null) {
      show((Node) null);
      if (card != null) card.rest();
      setAccessibleText(null);
      return;
    }
    show(card != null ? card : row);
    following =
        item.entryProperty()
            .subscribe(
                _ -> {
                  show(item);
                  setAccessibleText(item.link().title() + ", " + LinkWords.site(item.link()));
                });
  }

  private void show(InboxCard item) {
    if (isShown(item)) return;
    shown = item;
    entry = item.entry();
    if (card != null) card.show(item);
    if (row != null) row.show(item);
  }

  /// What it showed before it was empty for a moment, it shows still; but a clock has to be
  /// started.
  @SuppressWarnings("ReferenceEquality") // an entry never changes
  private boolean isShown(InboxCard item) {
    return item == shown && item.entry() == entry && item.entry().fetching() == null;
  }
}
