package galley.ui.editor;

import galley.text.Replacement;
import galley.text.TextEdit;
import galley.ui.session.Session;
import java.util.List;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.PlainTextChange;

/// Keeps the area and the session in step, text and caret, both ways, without echoes.
///
/// What the writer types is in the area already and goes to the session; what is done elsewhere (a
/// drop, an undo) comes from the session as an edit, and the area makes the same replacements as
/// one change. The caret is not passed on while the two texts differ.
final class Mirror<P, G, S> {
  private final Session session;
  private final GenericStyledArea<P, G, S> area;
  private final String typing;

  /// The session's text that the area shows.
  private String shown = "";

  /// The area is making a change that came from the session.
  private boolean receiving;

  /// The session is taking over a change that came from the area, and will report it back.
  private boolean sending;

  /// @param typing the name of what is typed, in the history
  Mirror(Session session, GenericStyledArea<P, G, S> area, String typing) {
    this.session = session;
    this.area = area;
    this.typing = typing;
    area.multiPlainChanges().subscribe(this::areaChanged);
    area.caretPositionProperty().addListener((_, _, at) -> areaCaret(at));
    session.onLoad(this::load);
    session.onEdit(this::edited);
    session.caretProperty().addListener((_, _, at) -> sessionCaret(at.intValue()));
    load(session.text());
  }

  private void load(String text) {
    receiving = true;
    try {
      // The area tells nobody of a text replaced by itself, which then has no styles.
      if (!area.getText().equals(text)) area.replaceText(0, area.getLength(), text);
    } finally {
      receiving = false;
    }
    shown = text;
    sessionCaret(session.caretProperty().get());
    area.showParagraphAtTop(0);
  }

  private void areaChanged(List<PlainTextChange> changes) {
    if (receiving) return;
    PlainTextChange first = changes.getFirst();
    TextEdit edit =
        changes.size() == 1
            ? TextEdit.of(
                shown,
                Replacement.of(
                    first.getPosition(),
                    first.getPosition() + first.getRemoved().length(),
                    first.getInserted()))
            : TextEdit.between(shown, area.getText());
    sending = true;
    try {
      session.typed(edit, typing);
    } finally {
      sending = false;
    }
    areaCaret(area.getCaretPosition());
  }

  private void edited(TextEdit edit) {
    if (sending) {
      sending = false;
    } else {
      receive(edit);
    }
    shown = session.text();
  }

  private void receive(TextEdit edit) {
    int anchor = edit.map(area.getAnchor());
    int caret = edit.map(area.getCaretPosition());
    MultiChangeBuilder<P, G, S> change = area.createMultiChange(edit.replacements().size());
    int shift = 0;
    for (Replacement r : edit.replacements()) {
      if (r.range().in(edit.before()).equals(r.text())) continue; // as in load
      change.replaceTextAbsolutely(r.range().start() + shift, r.range().end() + shift, r.text());
      shift += r.growth();
    }
    if (!change.hasChanges()) return;
    receiving = true;
    try {
      change.commit();
      area.selectRange(anchor, caret);
    } finally {
      receiving = false;
    }
  }

  private void areaCaret(int at) {
    if (receiving || area.getLength() != shown.length()) return;
    session.caretProperty().set(at);
  }

  private void sessionCaret(int at) {
    if (receiving || at == area.getCaretPosition() || !shown.equals(session.text())) return;
    area.moveTo(Math.clamp(at, 0, area.getLength()));
    // The area has no caret inside an emoji, and may have stayed where it was.
    areaCaret(area.getCaretPosition());
  }
}
