package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Language;
import galley.ui.kit.SharedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A link as a card: title, two lines of summary, what is known of its page, and how it goes with
/// fetching it.
final class CardFace extends VBox {
  /// What the links on a card do.
  interface Actions {
    void retry(InboxCard card);

    void stop(InboxCard card);

    void editByHand(InboxCard card);

    void stopDraft(InboxCard card);
  }

  private final FactWords facts;
  private final CardChips chips;
  private final EmojiText title;
  private final EmojiText summary;
  private final SiteSquare square;
  private final Label about = new Label();
  private final HBox source = new HBox();
  private final FlowPane meta = new FlowPane(source);
  private final FetchState state;

  CardFace(
      EmojiImages images,
      PictureShelf pictures,
      Language language,
      Actions actions,
      SharedClock clock) {
    square = new SiteSquare(pictures);
    facts = new FactWords(language);
    chips = new CardChips(language);
    state = new FetchState(language, actions, clock, true);
    title = new EmojiText(images);
    title.getStyleClass().add("strong");
    summary = new EmojiText(images);
    summary.getStyleClass().addAll("muted", "card-summary");
    summary.setMaxLines(2);
    about.getStyleClass().addAll("muted", "small");
    about.setMinWidth(0);
    about.setTooltip(new Tooltip());
    about.getTooltip().textProperty().bind(about.textProperty());
    source.setAlignment(Pos.CENTER_LEFT);
    source.getStyleClass().add("card-source");
    // A warning beside a long name of a site goes on a line of its own; the name gives way to none.
    source.maxWidthProperty().bind(meta.widthProperty());
    meta.setMinWidth(0);
    meta.getStyleClass().add("card-meta");
    getStyleClass().setAll("card", "inbox-card");
    getChildren().setAll(title, summary, meta, state);
  }

  void show(InboxCard card) {
    InboxEntry entry = card.entry();
    InboxLink link = entry.link();
    title.setText(entry.title());
    boolean untitled = entry.title().equals(link.url().value());
    title.getStyleClass().removeAll("muted");
    if (untitled) title.getStyleClass().add("muted");
    String text = Choice.oneLine(Objects.requireNonNullElse(entry.summary(), ""));
    summary.setText(text);
    present(summary, !text.isEmpty());
    boolean known = !untitled || entry.hasProblem() || entry.fetching() == null;
    boolean bare = untitled && entry.hasProblem() && chips.remarks(entry).isEmpty();
    present(meta, known && !bare);
    showMeta(entry);
    state.show(card);
  }

  /// Nobody sees it for now.
  void rest() {
    state.rest();
  }

  private void showMeta(InboxEntry entry) {
    InboxLink link = entry.link();
    square.show(link);
    List<String> parts = new ArrayList<>(facts.brief(link.facts()));
    parts.addFirst(LinkWords.site(link));
    about.setText(String.join(" · ", parts));
    source.getChildren().setAll(square, about);
    source.getChildren().addAll(chips.facts(entry));
    meta.getChildren().setAll(source);
    meta.getChildren().addAll(chips.remarks(entry));
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
