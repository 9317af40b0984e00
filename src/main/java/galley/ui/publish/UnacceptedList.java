package galley.ui.publish;

import galley.ui.kit.Action;
import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The items that still say what a chat model wrote and nobody has accepted. It warns and does not
/// block; where there are none, it takes no place.
final class UnacceptedList extends VBox {
  private final Messages messages;
  private final EmojiImages images;

  UnacceptedList(Language language, EmojiImages images) {
    messages = language.messages(UnacceptedList.class);
    this.images = images;
    getStyleClass().add("unaccepted");
    setId("unaccepted");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(List<UnacceptedDraft> drafts, Runnable acceptAll) {
    setVisible(!drafts.isEmpty());
    getChildren().clear();
    if (drafts.isEmpty()) return;
    var chip = new Chip(Chip.Kind.WARNING, messages.text("drafts.count", drafts.size()));
    var hint = new Label(messages.text("drafts.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().addAll("muted", "small");
    getChildren().addAll(chip, hint);
    drafts.stream().<Node>map(this::line).forEach(getChildren()::add);
    Button accept = new Action(messages.text("drafts.acceptAll"), acceptAll).button();
    accept.setId("accept-all");
    getChildren().add(accept);
  }

  private Button line(UnacceptedDraft draft) {
    Button line = new Action(draft.title(), draft.show()).flatButton();
    line.setMinWidth(0);
    line.setMaxWidth(Double.MAX_VALUE);
    line.getStyleClass().add("unaccepted-item");
    var words = new EmojiText(images, draft.title());
    words.setMaxLines(1);
    line.setGraphic(words);
    line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return line;
  }
}
