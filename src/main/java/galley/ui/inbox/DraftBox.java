package galley.ui.inbox;

import galley.chat.Usage;
import galley.inbox.Draft;
import galley.ui.command.Command;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How it goes with what a chat model writes about a link, and what can be done with it. Where
/// nobody has asked one, it takes no place.
final class DraftBox extends VBox {
  private final LinkDrafts drafts;
  private final Messages messages;
  private final ChatWords words;
  private final VBox quotes = new VBox();
  private @Nullable InboxCard shown;

  DraftBox(LinkDrafts drafts, Language language) {
    this.drafts = drafts;
    messages = language.messages(DraftBox.class);
    words = new ChatWords(language);
    quotes.getStyleClass().add("draft-quotes");
    present(quotes, false);
    getStyleClass().add("draft-box");
    managedProperty().bind(visibleProperty());
  }

  void show(InboxCard card) {
    if (card != shown) present(quotes, false);
    shown = card;
    Drafting now = card.entry().drafting();
    Draft draft = card.link().draft();
    List<Node> lines = new ArrayList<>();
    switch (now) {
      case Drafting.Queued _ -> underWay(lines, card, messages.text("draft.queued"));
      case Drafting.Writing(var model, _) ->
          underWay(lines, card, messages.text("draft.writing", model));
      case Drafting.Failed failed -> failed(lines, card, failed);
      case Drafting.Wrote(var usage) when draft != null -> written(lines, card, draft, usage);
      case null, default -> {
        if (draft != null) written(lines, card, draft, null);
      }
    }
    getChildren().setAll(lines);
    setVisible(!lines.isEmpty());
  }

  private void underWay(List<Node> lines, InboxCard card, String sentence) {
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("fetch-bar");
    bar.setAccessibleText(sentence);
    lines.add(row(dim(sentence), action("stop", null, () -> drafts.stop(card))));
    lines.add(bar);
  }

  private void failed(List<Node> lines, InboxCard card, Drafting.Failed failed) {
    var sentence = new Label(words.failure(failed.kind(), failed.detail()));
    sentence.setWrapText(true);
    sentence.getStyleClass().addAll("draft-failure", "small");
    lines.add(sentence);
    lines.add(
        row(
            action("retry", Command.DRAFT_LINK, () -> drafts.ask(List.of(card))),
            action("setUp", null, () -> drafts.writer().setUp())));
  }

  private void written(List<Node> lines, InboxCard card, Draft draft, @Nullable Usage usage) {
    boolean open = card.link().isDraft();
    List<Node> head = new ArrayList<>();
    if (open) head.add(new Chip(Chip.Kind.WARNING, messages.text("chip.draft")));
    head.add(
        dim(
            open
                ? draft.model()
                : messages.text(
                    draft.accepted() ? "draft.accepted" : "draft.beside", draft.model())));
    lines.add(row(head.toArray(Node[]::new)));
    if (usage != null) lines.add(dim(words.usage(usage)));
    if (!draft.restsOn().isEmpty()) {
      lines.add(restsOn(draft));
      lines.add(quotes);
    }
    List<Node> actions = new ArrayList<>();
    if (open)
      actions.add(action("accept", Command.ACCEPT_DRAFT, () -> drafts.accept(List.of(card))));
    actions.add(action("discard", Command.DISCARD_DRAFT, () -> drafts.discard(List.of(card))));
    actions.add(action("again", Command.DRAFT_LINK, () -> drafts.ask(List.of(card))));
    lines.add(row(actions.toArray(Node[]::new)));
  }

  /// The sentences of the page, one click away.
  private Node restsOn(Draft draft) {
    quotes.getChildren().setAll(draft.restsOn().stream().<Node>map(DraftBox::quote).toList());
    var more = new Hyperlink(messages.text("draft.restsOn", draft.restsOn().size()));
    more.getStyleClass().add("card-link");
    more.setOnAction(
        _ -> {
          more.setVisited(false);
          present(quotes, !quotes.isVisible());
        });
    return more;
  }

  private static Label quote(String sentence) {
    var quote = new Label(sentence);
    quote.setWrapText(true);
    quote.getStyleClass().addAll("muted", "small", "draft-quote");
    return quote;
  }

  private static Label dim(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }

  private Button action(String key, @Nullable Command command, Runnable run) {
    String name = messages.text("draft." + key);
    Button button = new galley.ui.kit.Action(name, run).flatButton();
    button.setId("draft-" + key);
    if (command != null) button.setTooltip(new Tooltip(command.withKeys(name)));
    return button;
  }

  private static FlowPane row(Node... nodes) {
    var row = new FlowPane(nodes);
    row.getStyleClass().add("draft-row");
    return row;
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
