package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.ui.kit.Action;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmptyState;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import galley.ui.session.Session;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What is selected in the inbox: one link to be edited, several to be dealt with at once, or
/// nothing yet.
public final class LinkPane extends VBox {
  private final InboxModel model;
  private final Messages messages;
  private final PaneHeader header;
  private final Button refetch;
  private final Button open;
  private final StackPane place = new StackPane();
  private final Node nothing;
  private final LinkForm form;
  private final SelectedLinks several;
  private final ScrollPane manyPlace;
  private final ScrollPane one;
  private Subscription following = () -> {};

  /// @param inbox where the links are dealt with, so that the next is selected where they leave
  /// @param browser opens a URL in the system's browser
  public LinkPane(
      InboxModel model,
      Session session,
      InboxPane inbox,
      EmojiImages images,
      PictureShelf pictures,
      Language language,
      Consumer<String> browser) {
    this.model = model;
    messages = language.messages(LinkPane.class);
    refetch = new Action(messages.text("refetch"), () -> model.fetch(selected())).flatButton();
    open =
        new Action(
                messages.text("open"),
                () -> selected().forEach(card -> browser.accept(card.link().url().value())))
            .flatButton();
    header = new PaneHeader(messages.text("link"), refetch, open);
    form = new LinkForm(model, session, inbox, images, pictures, language);
    one = scrolling(form);
    several = new SelectedLinks(session, inbox, images, language);
    manyPlace = scrolling(several);
    nothing = new EmptyState(messages.text("nothing"), messages.text("nothing.hint"));
    VBox.setVgrow(place, Priority.ALWAYS);
    getStyleClass().addAll("link-pane", "canvas");
    getChildren().setAll(header, place);
    model.selectionProperty().subscribe(this::show);
    model.drafts().writer().modelProperty().subscribe(_ -> show(selected()));
  }

  private static ScrollPane scrolling(Node form) {
    var scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("link-scroll");
    return scroll;
  }

  private List<InboxCard> selected() {
    return model.selectionProperty().get();
  }

  private void show(List<InboxCard> cards) {
    following.unsubscribe();
    following = () -> {};
    form.commit();
    refetch.setDisable(cards.isEmpty());
    open.setDisable(cards.isEmpty());
    header.setTitle(cards.size() > 1 ? messages.text("links") : messages.text("link"));
    if (cards.size() == 1) {
      InboxCard card = cards.getFirst();
      following = card.entryProperty().subscribe(_ -> form.show(card));
      one.setVvalue(0);
      present(one);
    } else if (cards.isEmpty()) {
      present(nothing);
    } else {
      several.show(cards.stream().map(InboxCard::link).map(InboxLink::title).toList());
      present(manyPlace);
    }
  }

  private void present(Node node) {
    if (!place.getChildren().contains(node)) place.getChildren().setAll(node);
  }

  /// Takes over what is being typed: the window closes.
  public void commit() {
    form.commit();
  }

  /// Puts the caret into the title of the selected link.
  public void editTitle() {
    form.editTitle();
  }
}
