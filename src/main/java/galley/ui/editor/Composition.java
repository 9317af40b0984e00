package galley.ui.editor;

import galley.ui.session.Session;
import javafx.scene.input.InputMethodEvent;
import org.fxmisc.richtext.StyleClassedTextArea;

/// An input method's composition: one undo step however long the writer looks at the candidates,
/// and, where it is cancelled, what had been selected comes back.
///
/// The steps themselves (`n`, `ni`, `你`) are in the text as they come, so the session has them too.
final class Composition {
  private final Session session;
  private final StyleClassedTextArea area;
  private boolean open;
  private String replaced = "";

  Composition(Session session, StyleClassedTextArea area) {
    this.session = session;
    this.area = area;
  }

  void before(InputMethodEvent event) {
    if (open) {
      session.goOnTyping();
    } else if (!event.getComposed().isEmpty()) {
      session.endTyping();
      replaced = area.getSelectedText();
    }
  }

  void after(InputMethodEvent event) {
    boolean cancelled = open && event.getCommitted().isEmpty() && event.getComposed().isEmpty();
    open = !event.getComposed().isEmpty();
    if (cancelled && !replaced.isEmpty()) {
      int at = area.getCaretPosition();
      session.goOnTyping();
      area.replaceSelection(replaced);
      area.selectRange(at, at + replaced.length());
    }
    if (!open) replaced = "";
  }
}
