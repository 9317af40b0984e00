package galley.ui.editor;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.BACK_QUOTE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.consumeWhen;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import galley.issue.Item;
import galley.issue.Outline;
import galley.edit.Lists;
import galley.edit.Stroke;
import galley.edit.Wrap;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.kit.Messages;
import galley.ui.session.Session;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.TraversalDirection;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// The issue's Markdown in a RichTextFX area. The session holds the text and the history; the area
/// shows both and passes on what is typed.
///
/// Undo and redo are the session's: the area's own undo manager does nothing, because a drop
/// changes the text and an inbox link together and both come back with one Ctrl+Z.
final class MarkdownArea extends StyleClassedTextArea {
  /// Lines kept above a place that is revealed.
  private static final int CONTEXT = 3;

  private final Session session;
  private final Messages messages;
  private final LineNumbers numbers = new LineNumbers();
  private final Composition composition;

  MarkdownArea(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.composition = new Composition(session, this);
    getStyleClass().addAll("markdown-area", "mono");
    setUndoManager(UndoUtils.noOpUndoManager());
    setUseInitialStyleForInsertion(false);
    setWrapText(true);
    setParagraphGraphicFactory(numbers);
    setOnInputMethodTextChanged(this::handleInputMethodEvent);
    var highlighter = new Highlighter(this);
    multiPlainChanges().subscribe(highlighter::changed);
    getParagraphs().sizeProperty().values().subscribe(numbers::count);
    new Mirror<>(session, this, messages.text("edit.typing"));
    editableProperty().bind(session.lockedProperty().not());
    session.onReveal(this::reveal);
    session.caretProperty().addListener(_ -> showItem());
    session.outlineProperty().addListener(_ -> showItem());
    showItem();
    endTypingWhereTheCaretIsMoved();
    Nodes.addInputMap(this, keys());
  }

  private void endTypingWhereTheCaretIsMoved() {
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> session.endTyping());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode().isNavigationKey()) session.endTyping();
        });
    focusedProperty().addListener(_ -> session.endTyping());
  }

  private InputMap<KeyEvent> keys() {
    return sequence(
        key(B, this::bold, SHORTCUT_DOWN),
        key(I, this::italic, SHORTCUT_DOWN),
        key(L, this::link, SHORTCUT_DOWN),
        key(BACK_QUOTE, this::code, SHORTCUT_DOWN),
        key(ENTER, this::enter),
        key(TAB, () -> write("edit.indent", Lists::indent)),
        key(TAB, () -> write("edit.indent", Lists::outdent), SHIFT_DOWN),
        consume(
            keyPressed(TAB, SHORTCUT_DOWN), _ -> requestFocusTraversal(TraversalDirection.NEXT)));
  }

  private InputMap<KeyEvent> key(KeyCode code, Runnable action, Modifier... modifiers) {
    return consumeWhen(keyPressed(code, modifiers), this::isEditable, _ -> action.run());
  }

  void bold() {
    write("edit.bold", Wrap::bold);
  }

  void italic() {
    write("edit.italic", Wrap::italic);
  }

  void link() {
    write("edit.link", Wrap::link);
  }

  void code() {
    write("edit.code", Wrap::code);
  }

  private void enter() {
    Optional<Stroke> stroke =
        selection().isEmpty() ? Lists.enter(session.text(), getCaretPosition()) : Optional.empty();
    stroke.ifPresentOrElse(s -> write("edit.list", s), () -> replaceSelection("\n"));
    requestFollowCaret();
  }

  private void write(String name, BiFunction<String, TextRange, Stroke> gesture) {
    write(name, gesture.apply(session.text(), selection()));
  }

  private void write(String name, Stroke stroke) {
    session.apply(stroke.edit(), messages.text(name));
    selectRange(stroke.anchor(), stroke.caret());
    requestFollowCaret();
  }

  private TextRange selection() {
    return new TextRange(getSelection().getStart(), getSelection().getEnd());
  }

  @Override
  public void undo() {
    session.undo();
  }

  @Override
  public void redo() {
    session.redo();
  }

  @Override
  public void copy() {
    if (selection().isEmpty()) return;
    var content = new ClipboardContent();
    content.putString(getSelectedText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void cut() {
    if (selection().isEmpty()) return;
    copy();
    write("edit.cut", (text, range) -> put(text, range, ""));
  }

  @Override
  public void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null || pasted.isEmpty()) return;
    String text = pasted.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    String url = text.strip();
    if (Wrap.makesLink(url, getSelectedText())) {
      write("edit.link", (before, range) -> Wrap.link(before, range, url));
    } else {
      write("edit.paste", (before, range) -> put(before, range, text));
    }
  }

  @Override
  public void moveSelectedText(int position) {
    TextRange range = selection();
    if (range.start() <= position && position <= range.end()) {
      selectRange(position, position);
      return;
    }
    String moved = getSelectedText();
    int start = position > range.end() ? position - range.length() : position;
    var edit =
        TextEdit.of(session.text(), Replacement.delete(range), Replacement.insert(position, moved));
    write("edit.move", new Stroke(edit, start, start + moved.length()));
  }

  private static Stroke put(String text, TextRange range, String with) {
    return Stroke.caretAt(
        TextEdit.of(text, new Replacement(range, with)), range.start() + with.length());
  }

  @Override
  protected void handleInputMethodEvent(InputMethodEvent event) {
    if (!isEditable()) return;
    composition.before(event);
    super.handleInputMethodEvent(event);
    composition.after(event);
    requestFollowCaret();
  }

  /// Puts the caret where the range starts, and scrolls only if not all of it is to be seen.
  private void reveal(TextRange range) {
    session.endTyping();
    moveTo(Math.min(range.start(), getLength()));
    int first = paragraph(range.start());
    int last = paragraph(range.end());
    if (getVisibleParagraphs().isEmpty()
        || first < firstVisibleParToAllParIndex() + 1
        || last > lastVisibleParToAllParIndex() - 1) {
      showParagraphAtTop(Math.max(0, first - CONTEXT));
    }
  }

  private int paragraph(int offset) {
    return offsetToPosition(Math.min(offset, getLength()), Bias.Forward).getMajor();
  }

  /// Puts the band behind the item that the caret is in. While the outline is behind the text the
  /// band stays; the outline's coming moves it.
  private void showItem() {
    Outline outline = session.outlineProperty().get();
    if (!outline.text().equals(session.text())) return;
    int caret = session.caretProperty().get();
    Optional<TextRange> item = outline.itemAt(caret).map(Item::range);
    if (item.isEmpty()
        && caret == getLength()
        && caret > 0
        && !getText(caret - 1, caret).equals("\n")) {
      item = outline.itemAt(caret - 1).map(Item::range);
    }
    item.ifPresentOrElse(
        range -> numbers.band(paragraph(range.start()), paragraph(range.end() - 1)),
        () -> numbers.band(-1, -1));
  }
}
