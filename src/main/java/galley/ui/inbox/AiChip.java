package galley.ui.inbox;

import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// The chip that asks a chat model; where none is set up, it leads there.
final class AiChip {
  private final LinkDrafts drafts;
  private final Messages messages;

  AiChip(LinkDrafts drafts, Language language) {
    this.drafts = drafts;
    messages = language.messages(AiChip.class);
  }

  Button of(InboxCard card) {
    boolean ready = drafts.writer().modelProperty().getValue().isPresent();
    String state = ready ? "ask" : "setUp";
    Button chip =
        Chip.button(
            Chip.Kind.NEUTRAL, messages.text("ai." + state), () -> drafts.ask(List.of(card)));
    chip.getStyleClass().add(ready ? "ai" : "ai-unset");
    chip.setTooltip(new Tooltip(messages.text("ai." + state + ".tip")));
    return chip;
  }
}
