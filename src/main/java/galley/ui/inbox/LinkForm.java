package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.inbox.LinkState;
import galley.inbox.Words;
import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.SharedClock;
import galley.ui.kit.TabKey;
import galley.ui.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One link to be edited: title and summary with what the page offers for them, its address, what
/// is known of it, a note, and where it may go.
final class LinkForm extends VBox {
  private final InboxModel model;
  private final Messages messages;
  private final TextField title = new TextField();
  private final TextArea summary = area(4);
  private final TextField url = new TextField();
  private final TextArea note = area(2);
  private final TextArea markdown = area(6);
  private final CommittedText titleText;
  private final CommittedText summaryText;
  private final CommittedText urlText;
  private final CommittedText noteText;
  private final CommittedText markdownText;
  private final CandidateChips titles;
  private final CandidateChips summaries;
  private final AboutLink about;
  private final FetchState state;
  private final SeenBox seen;
  private final LeadPicture lead;
  private final AiChip ai;
  private final DraftBox draft;
  private final VBox kept;
  private final VBox words;
  private final VBox addTo;
  private final FlowPane actions = new FlowPane();
  private final InboxPane inbox;

  LinkForm(
      InboxModel model,
      Session session,
      InboxPane inbox,
      EmojiImages images,
      PictureShelf pictures,
      Language language) {
    this.model = model;
    this.inbox = inbox;
    messages = language.messages(LinkForm.class);
    var linkWords = new LinkWords(language);
    titleText = new CommittedText(title, model::setTitle);
    summaryText = new CommittedText(summary, model::setSummary);
    urlText = new CommittedText(url, (card, typed) -> url(model, card, typed));
    noteText = new CommittedText(note, model::setNote);
    markdownText = new CommittedText(markdown, model::setMarkdown);
    titles = new CandidateChips(language, linkWords::titleSource);
    summaries = new CandidateChips(language, linkWords::summarySource);
    state = new FetchState(language, new State(), new SharedClock(FetchState.TICK), false);
    lead = new LeadPicture(pictures, messages.text("form.picture"));
    ai = new AiChip(model.drafts(), language);
    draft = new DraftBox(model.drafts(), language);
    about = new AboutLink(model, language);
    seen = new SeenBox(model, language);
    markdown.getStyleClass().add("mono");
    note.setPromptText(messages.text("form.note.prompt"));
    summary.setPromptText(messages.text("form.summary.prompt"));
    var anew = new Hyperlink(messages.text("form.anew"));
    anew.getStyleClass().add("card-link");
    anew.setOnAction(_ -> model.selectionProperty().get().forEach(c -> model.setMarkdown(c, null)));
    kept = group("form.kept", markdown, hint("form.kept.hint"), anew);
    words =
        new VBox(
            group("form.title", title, titles), group("form.summary", summary, summaries, draft));
    words.getStyleClass().add("form-words");
    addTo = group("form.addTo", new AddTo(session, images, inbox::placeSelected));
    actions.getStyleClass().add("form-actions");
    getStyleClass().add("link-form");
    getChildren()
        .setAll(
            lead,
            state,
            seen,
            kept,
            words,
            group("form.about", about),
            addTo,
            group("form.url", url),
            group("form.note", note),
            actions);
    for (Node each : new Node[] {kept, words, addTo}) {
      each.managedProperty().bind(each.visibleProperty());
    }
  }

  private static TextArea area(int rows) {
    var area = new TextArea();
    TabKey.leaves(area);
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    return area;
  }

  private VBox group(String key, Node... nodes) {
    var caption = new Label(messages.text(key));
    caption.getStyleClass().add("caption");
    var group = new VBox(caption);
    group.getChildren().addAll(nodes);
    group.getStyleClass().add("form-group");
    for (Node node : nodes) {
      if (node instanceof TextInputControl field) caption.setLabelFor(field);
    }
    return group;
  }

  private Label hint(String key) {
    var hint = new Label(messages.text(key));
    hint.setWrapText(true);
    hint.getStyleClass().addAll("muted", "small");
    return hint;
  }

  /// What is no address, or another card's, stays in the field, so that it can be mended.
  private static void url(InboxModel model, InboxCard card, String typed) {
    var _ = model.setUrl(card, typed);
  }

  void show(InboxCard card) {
    InboxLink link = card.link();
    String text = card.entry().title();
    titleText.show(card, text.equals(link.url().value()) ? "" : text);
    title.setPromptText(link.url().value());
    title.setTooltip(text.equals(link.url().value()) ? new Tooltip(text) : null);
    summaryText.show(card, card.entry().summary());
    urlText.show(card, link.url().value());
    noteText.show(card, link.words().note());
    markdownText.show(card, link.markdown());
    showChoices(card);
    state.show(card);
    seen.show(card);
    lead.show(link.facts().image());
    draft.show(card);
    about.show(card);
    kept.setVisible(link.markdown() != null);
    words.setVisible(link.markdown() == null);
    addTo.setVisible(card.entry().canBePlaced());
    showActions(card.entry());
  }

  private void showChoices(InboxCard card) {
    InboxEntry entry = card.entry();
    InboxLink link = entry.link();
    InboxLink unwritten = link.withWords(Words.NONE);
    titles.show(
        Choice.titles(link, entry.earlier()),
        text -> model.setTitle(card, text),
        link.words().title() == null ? null : unwritten.title());
    List<Choice> offered = Choice.summaries(link, entry.earlier());
    boolean drafted = offered.stream().anyMatch(each -> each.origin() == Choice.Origin.MODEL);
    boolean busy = entry.drafting() != null && entry.drafting().isUnderWay();
    summaries.show(
        offered,
        text -> model.setSummary(card, text),
        link.words().summary() == null ? null : Objects.requireNonNullElse(unwritten.summary(), ""),
        drafted || busy ? new Node[0] : new Node[] {ai.of(card)});
  }

  private void showActions(InboxEntry entry) {
    actions.getChildren().clear();
    LinkState state = entry.link().state();
    if (!entry.placed() && state != LinkState.WAITING)
      add("wait", Command.WAITING_LINK, model::backToWaiting);
    if (!entry.placed() && state != LinkState.HELD) add("hold", Command.HOLD_LINK, model::hold);
    if (!entry.placed() && state != LinkState.REJECTED)
      add("reject", Command.REJECT_LINK, c -> model.reject(c, null));
    add("delete", Command.DELETE_LINK, model::delete);
  }

  private void add(String key, Command command, Consumer<List<InboxCard>> gesture) {
    var button = new Action(messages.text("action." + key), () -> inbox.act(gesture)).flatButton();
    button.setTooltip(new Tooltip(command.withKeys(messages.text("action." + key))));
    actions.getChildren().add(button);
  }

  void commit() {
    titleText.commit();
    summaryText.commit();
    urlText.commit();
    noteText.commit();
    markdownText.commit();
  }

  private final class State implements CardFace.Actions {
    @Override
    public void retry(InboxCard card) {
      model.fetch(List.of(card));
    }

    @Override
    public void stopDraft(InboxCard card) {
      model.drafts().stop(card);
    }

    @Override
    public void stop(InboxCard card) {
      model.cancelFetch(card);
    }

    @Override
    public void editByHand(InboxCard card) {
      editTitle();
    }
  }

  void editTitle() {
    TextInputControl first = words.isVisible() ? title : markdown;
    first.requestFocus();
    first.selectAll();
  }
}
