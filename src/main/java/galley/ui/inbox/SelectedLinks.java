package galley.ui.inbox;

import galley.ui.kit.Action;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.session.Session;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Several links at once: which they are, and what can be done with all of them.
final class SelectedLinks extends VBox {
  private static final int MOST = 8;

  private final Messages messages;
  private final EmojiImages images;
  private final Label count = new Label();
  private final VBox titles = new VBox();

  SelectedLinks(Session session, InboxPane inbox, EmojiImages images, Language language) {
    this.images = images;
    messages = language.messages(SelectedLinks.class);
    count.getStyleClass().add("selected-count");
    titles.getStyleClass().add("selected-titles");
    var caption = new Label(messages.text("form.addTo"));
    caption.getStyleClass().add("caption");
    var addTo = new VBox(caption, new AddTo(session, images, inbox::placeSelected));
    addTo.getStyleClass().add("form-group");
    var actions =
        new FlowPane(
            new Action(
                    messages.text("action.hold"),
                    () -> inbox.act(cards -> inbox.model().hold(cards)))
                .button(),
            new Action(
                    messages.text("action.reject"),
                    () -> inbox.act(cards -> inbox.model().reject(cards, null)))
                .button(),
            new Action(
                    messages.text("action.wait"),
                    () -> inbox.act(cards -> inbox.model().backToWaiting(cards)))
                .button());
    var ask =
        new Action(messages.text("action.draft"), () -> inbox.act(model(inbox)::ask)).button();
    actions.getChildren().add(ask);
    actions.getStyleClass().add("add-to");
    getStyleClass().add("link-form");
    getChildren().setAll(count, titles, addTo, actions);
  }

  private static LinkDrafts model(InboxPane inbox) {
    return inbox.model().drafts();
  }

  void show(List<String> selected) {
    count.setText(messages.text("selected", selected.size()));
    titles.getChildren().clear();
    for (String title : selected.stream().limit(MOST).toList()) {
      titles.getChildren().add(new EmojiText(images, title));
    }
    if (selected.size() > MOST) {
      var more = new Label(messages.text("drag.more", selected.size() - MOST));
      more.getStyleClass().add("muted");
      titles.getChildren().add(more);
    }
  }
}
