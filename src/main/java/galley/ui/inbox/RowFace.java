package galley.ui.inbox;

import galley.link.PageFacts;
import galley.link.Stars;
import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A link as one row of the compact list.
final class RowFace extends HBox {
  private static final int SHORT = 6;

  private final Messages messages;
  private final CardChips chips;
  private final EmojiText title;
  private final SiteSquare square;
  private final Label site = new Label();

  RowFace(EmojiImages images, PictureShelf pictures, Language language) {
    square = new SiteSquare(pictures);
    messages = language.messages(RowFace.class);
    chips = new CardChips(language);
    title = new EmojiText(images);
    title.setPrefWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.getStyleClass().add("row-title");
    site.setTooltip(new Tooltip());
    site.getTooltip().textProperty().bind(site.textProperty());
    site.getStyleClass().addAll("muted", "small", "row-site");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().setAll("inbox-row");
  }

  void show(InboxCard card) {
    InboxEntry entry = card.entry();
    square.show(entry.link());
    title.setText(entry.title());
    site.setText(entry.fetching() == null ? about(entry) : messages.text("row.fetching"));
    List<Node> nodes = new ArrayList<>(List.of(square, title, site));
    chips.of(entry).stream().limit(2).map(RowFace::shrinking).forEach(nodes::add);
    getChildren().setAll(nodes);
  }

  /// A title of which nothing is left helps nobody: what is said beside it gives way.
  private static Chip shrinking(Chip chip) {
    if (chip.getText().length() <= SHORT) return chip;
    chip.setMinWidth(USE_COMPUTED_SIZE);
    chip.getStyleClass().add("row-chip");
    Tooltip more = chip.getTooltip();
    chip.setTooltip(
        new Tooltip(more == null ? chip.getText() : chip.getText() + "\n" + more.getText()));
    return chip;
  }

  private static String about(InboxEntry entry) {
    PageFacts facts = entry.link().facts();
    String site = LinkWords.site(entry.link());
    return facts.stars() == null ? site : site + "  ★ " + Stars.shown(facts.stars());
  }
}
