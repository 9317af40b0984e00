package galley.ui.inbox;

import galley.archive.Appearance;
import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// Every place in which a link was published, or maybe was: a click opens it. And whether it may be
/// published again.
final class SeenBox extends VBox {
  private final InboxModel model;
  private final Messages messages;
  private final SeenWords words;

  SeenBox(InboxModel model, Language language) {
    this.model = model;
    messages = language.messages(SeenBox.class);
    words = new SeenWords(language);
    getStyleClass().addAll("form-group", "seen-box");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(InboxCard card) {
    Seen seen = card.entry().seen();
    setVisible(seen.isKnown() || seen.draftItem() > 0);
    List<Node> lines = new ArrayList<>();
    if (seen.draftItem() > 0) lines.add(caption(messages.text("seen.draft", seen.draftItem())));
    if (!seen.published().isEmpty()) {
      lines.add(caption(messages.text("seen.box.published", seen.published().size())));
      seen.published().forEach(it -> lines.add(place(it)));
    }
    if (!seen.maybe().isEmpty()) {
      lines.add(caption(messages.text("seen.box.maybe")));
      seen.maybe().forEach(it -> lines.add(place(it)));
    }
    if (seen.isKnown()) lines.add(decision(card, seen.allowed()));
    getChildren().setAll(lines);
  }

  private static Label caption(String text) {
    var caption = new Label(text);
    caption.setWrapText(true);
    caption.getStyleClass().add("caption");
    return caption;
  }

  private Node place(Appearance it) {
    String how = it.isTitle() ? "seen.box.title" : "seen.box.body";
    var link = new Hyperlink(messages.text(how, words.place(it), it.title()));
    link.setWrapText(true);
    link.getStyleClass().addAll("card-link", "seen-place");
    link.setTooltip(new Tooltip(it.url()));
    link.setOnAction(_ -> link.fireEvent(new OpenPlace(it)));
    return link;
  }

  private Node decision(InboxCard card, boolean allowed) {
    String key = allowed ? "seen.box.forbid" : "seen.box.allow";
    Button button =
        new Action(messages.text(key), () -> model.toggleAllowed(List.of(card))).flatButton();
    button.setTooltip(new Tooltip(Command.ALLOW_LINK.withKeys(messages.text(key + ".tip"))));
    return button;
  }
}
