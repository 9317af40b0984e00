package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A link as a card: title, two lines of summary, what is known of its page; while the page is
/// fetched, how long that takes; where that failed, why, and what can be done.
final class CardFace extends VBox {
  /// What the links on a card do.
  interface Actions {
    void retry(InboxCard card);

    void stop(InboxCard card);

    void editByHand(InboxCard card);
  }

  /** After which a page is given up; the bar is nearly full then. */
  private static final double LIMIT_SECONDS = 20;

  private final Messages messages;
  private final LinkWords words;
  private final CardChips chips;
  private final Actions actions;
  private final EmojiText title;
  private final EmojiText summary;
  private final SiteSquare square = new SiteSquare();
  private final Label about = new Label();
  private final HBox meta = new HBox();
  private final HBox trouble = new HBox();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label elapsed = new Label();
  private final HBox fetching;
  private final Timeline clock =
      new Timeline(new KeyFrame(javafx.util.Duration.millis(200), _ -> tick()));
  private @Nullable Instant since;
  private @Nullable InboxCard card;

  CardFace(EmojiImages images, Language language, Actions actions) {
    this.actions = actions;
    messages = language.messages(CardFace.class);
    words = new LinkWords(language);
    chips = new CardChips(language);
    title = new EmojiText(images);
    title.getStyleClass().add("strong");
    summary = new EmojiText(images);
    summary.getStyleClass().addAll("muted", "card-summary");
    summary.setMaxLines(2);
    about.getStyleClass().addAll("muted", "small");
    about.setMinWidth(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("fetch-bar");
    elapsed.getStyleClass().addAll("muted", "small");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    fetching = new HBox(elapsed, gap, link("stop", () -> act(actions::stop)));
    fetching.setAlignment(Pos.CENTER_LEFT);
    meta.setAlignment(Pos.CENTER_LEFT);
    meta.getStyleClass().add("card-meta");
    clock.setCycleCount(Animation.INDEFINITE);
    sceneProperty().addListener(_ -> runClock());
    getStyleClass().setAll("card", "inbox-card");
    trouble.setAlignment(Pos.CENTER_LEFT);
    trouble.getStyleClass().add("card-trouble");
    getChildren().setAll(title, summary, meta, trouble, bar, fetching);
  }

  void show(InboxCard shown) {
    card = shown;
    InboxEntry entry = shown.entry();
    InboxLink link = entry.link();
    title.setText(link.title());
    boolean untitled = link.title().equals(link.url().value());
    title.getStyleClass().removeAll("muted");
    if (untitled) title.getStyleClass().add("muted");
    String text = Objects.requireNonNullElse(link.summary(), "").strip().replaceAll("\\s+", " ");
    summary.setText(text);
    present(summary, !text.isEmpty());
    since = entry.fetching();
    boolean known = !untitled || entry.hasProblem() || since == null;
    boolean bare = untitled && entry.hasProblem() && chips.remarks(entry).isEmpty();
    present(meta, known && !bare);
    showMeta(entry);
    present(bar, since != null);
    present(fetching, since != null);
    tick();
    runClock();
  }

  private void showMeta(InboxEntry entry) {
    InboxLink link = entry.link();
    square.show(link);
    List<String> facts = new ArrayList<>(words.facts(link.facts()));
    facts.addFirst(LinkWords.site(link));
    about.setText(String.join(" · ", facts));
    meta.getChildren().setAll(square, about);
    meta.getChildren().addAll(chips.facts(entry));
    meta.getChildren().addAll(chips.remarks(entry));
    trouble.getChildren().setAll(chips.troubles(entry));
    if (entry.hasProblem()) {
      trouble.getChildren().add(link("retry", () -> act(actions::retry)));
      trouble.getChildren().add(link("byHand", () -> act(actions::editByHand)));
    }
    present(trouble, !trouble.getChildren().isEmpty());
  }

  private Hyperlink link(String key, Runnable action) {
    var link = new Hyperlink(messages.text("card." + key));
    link.getStyleClass().add("card-link");
    link.setFocusTraversable(false);
    link.setOnAction(
        _ -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }

  private void act(Consumer<InboxCard> action) {
    if (card != null) action.accept(card);
  }

  private void runClock() {
    if (since != null && getScene() != null) clock.play();
    else clock.stop();
  }

  private void tick() {
    if (since == null) return;
    double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
    elapsed.setText(messages.text("card.fetching", Math.max(0, seconds)));
    bar.setProgress(Math.clamp(seconds / LIMIT_SECONDS, 0.02, 0.98));
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
