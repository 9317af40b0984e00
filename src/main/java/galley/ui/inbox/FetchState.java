package galley.ui.inbox;

import galley.inbox.Fetched;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.SharedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// How it goes with a link's page: while it is fetched, how long that takes; where that failed,
/// why, and what can be done. Else it takes no place.
final class FetchState extends VBox {
  /** After which a page is given up; the bar is nearly full then. */
  private static final double LIMIT_SECONDS = 20;

  static final javafx.util.Duration TICK = javafx.util.Duration.millis(200);

  private final Messages messages;
  private final LinkWords words;
  private final CardChips chips;
  private final CardFace.Actions actions;
  private final boolean inList;
  private final FlowPane trouble = new FlowPane();
  private final Label hint = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label elapsed = new Label();
  private final HBox fetching;
  private final SharedClock clock;
  private Subscription ticking = () -> {};
  private @Nullable Instant since;
  private @Nullable InboxCard card;

  /// @param inList whether it is on a card, where keys do what its links do, and where there is no
  ///   place for advice
  FetchState(Language language, CardFace.Actions actions, SharedClock clock, boolean inList) {
    this.actions = actions;
    this.clock = clock;
    this.inList = inList;
    messages = language.messages(FetchState.class);
    words = new LinkWords(language);
    chips = new CardChips(language);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("fetch-bar");
    elapsed.getStyleClass().addAll("muted", "small");
    hint.getStyleClass().addAll("muted", "small");
    hint.setWrapText(true);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    fetching = new HBox(elapsed, gap, link("stop", () -> act(actions::stop)));
    fetching.setAlignment(Pos.CENTER_LEFT);
    trouble.getStyleClass().add("card-trouble");
    sceneProperty().addListener(_ -> runClock());
    getStyleClass().add("fetch-state");
    getChildren().setAll(trouble, hint, bar, fetching);
    managedProperty().bind(visibleProperty());
  }

  void show(InboxCard shown) {
    card = shown;
    InboxEntry entry = shown.entry();
    since = entry.fetching();
    List<? extends Node> said = chips.troubles(entry);
    trouble.getChildren().setAll(said);
    boolean drafting = inList && entry.drafting() != null && entry.drafting().isUnderWay();
    if (drafting) trouble.getChildren().add(link("stopDraft", () -> act(actions::stopDraft)));
    if (entry.hasProblem()) {
      trouble.getChildren().add(link("retry", () -> act(actions::retry)));
      trouble.getChildren().add(link("byHand", () -> act(actions::editByHand)));
    }
    Fetched.Failure failure = entry.link().failure();
    if (failure != null && !inList) hint.setText(words.advice(failure));
    present(trouble, !trouble.getChildren().isEmpty());
    present(hint, !inList && entry.hasProblem());
    present(bar, since != null);
    present(fetching, since != null);
    setVisible(trouble.isVisible() || since != null);
    tick();
    runClock();
  }

  private Hyperlink link(String key, Runnable action) {
    var link = new Hyperlink(messages.text("card." + key));
    link.getStyleClass().add("card-link");
    link.setFocusTraversable(!inList);
    link.setMinWidth(USE_PREF_SIZE);
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
    ticking.unsubscribe();
    ticking = since != null && getScene() != null ? clock.follow(this::tick) : () -> {};
  }

  /// Stops the clock until something is shown again.
  void rest() {
    ticking.unsubscribe();
    ticking = () -> {};
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
