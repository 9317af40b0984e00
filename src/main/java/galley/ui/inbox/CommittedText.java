package galley.ui.inbox;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A field of the selected link: what is typed belongs to the link that was shown when it was
/// typed. It is taken over by Enter, by leaving the field, and before another link is shown; Escape
/// puts back what was there. News of a page never replace what somebody is typing.
final class CommittedText {
  private final TextInputControl field;
  private final BiConsumer<InboxCard, String> commit;
  private @Nullable InboxCard card;
  private String shown = "";

  CommittedText(TextInputControl field, BiConsumer<InboxCard, String> commit) {
    this.field = field;
    this.commit = commit;
    field.focusedProperty().subscribe(this::focused);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void show(@Nullable InboxCard next, @Nullable String text) {
    if (next != card) {
      commit();
    } else if (!field.getText().equals(shown)) {
      return;
    }
    card = next;
    shown = Objects.requireNonNullElse(text, "");
    if (!field.getText().equals(shown)) field.setText(shown);
  }

  void commit() {
    if (card == null || field.getText().equals(shown)) return;
    String typed = field.getText();
    shown = typed;
    commit.accept(card, typed);
  }

  private void focused(boolean is) {
    if (!is) commit();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) commit();
    else if (event.getCode() == KeyCode.ESCAPE) field.setText(shown);
    else return;
    event.consume();
  }
}
