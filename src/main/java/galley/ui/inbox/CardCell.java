package galley.ui.inbox;

import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.SharedClock;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A place in the list of links: a card or a row, which follows the link it shows.
final class CardCell extends ListCell<InboxCard> {
  private final @Nullable CardFace card;
  private final @Nullable RowFace row;
  private Subscription following = () -> {};

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
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable InboxCard item, boolean empty) {
    super.updateItem(item, empty);
    following.unsubscribe();
    if (empty || item == null) {
      following = () -> {};
      if (card != null) card.clear();
      if (row != null) row.clear();
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setGraphic(card != null ? card : row);
    following = item.entryProperty().subscribe(_ -> show(item));
  }

  private void show(InboxCard item) {
    if (card != null) card.show(item);
    if (row != null) row.show(item);
    setAccessibleText(item.link().title() + ", " + LinkWords.site(item.link()));
  }
}
