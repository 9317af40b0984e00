package galley.ui.editor;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.consumeWhen;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import galley.edit.Finds;
import galley.edit.Graphemes;
import galley.edit.LineEdits;
import galley.edit.Lists;
import galley.edit.Stroke;
import galley.edit.Wrap;
import galley.issue.Item;
import galley.issue.Outline;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.command.Command;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Messages;
import galley.ui.kit.Tasks;
import galley.ui.session.Session;
import java.util.List;
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
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// The issue's Markdown in a RichTextFX area. The session holds the text and the history; the area
/// shows both and passes on what is typed.
///
/// Undo and redo are the session's: the area's own undo manager does nothing, because a drop
/// changes the text and an inbox link together and both come back with one Ctrl+Z.
class MarkdownArea extends GraphemeArea implements FindModel.Place {
  /// Lines kept above a place that is revealed.
  private static final int CONTEXT = 3;

  private final Session session;
  private final Messages messages;
  private final LineNumbers numbers = new LineNumbers();
  private final FindMarks marks = new FindMarks(this, numbers);
  private final Composition composition;
  private final Pictures pictures;
  private final Pastes pastes;
  private final Folding folding;

  MarkdownArea(Session session, Tasks tasks, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.composition = new Composition(session, this);
    this.pictures = new Pictures(this, session, tasks, messages);
    this.pastes = new Pastes(this, tasks, pictures);
    getStyleClass().addAll("markdown-area", "mono");
    setUndoManager(UndoUtils.noOpUndoManager());
    setUseInitialStyleForInsertion(false);
    setWrapText(true);
    setParagraphGraphicFactory(numbers);
    setOnInputMethodTextChanged(this::handleInputMethodEvent);
    setInputMethodRequests(new CaretPlace(this));
    var highlighter = new Highlighter(this);
    multiPlainChanges().subscribe(highlighter::changed);
    getParagraphs().sizeProperty().values().subscribe(numbers::count);
    this.folding = new Folding(session, this, numbers);
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
        key(ENTER, this::enter),
        key(TAB, () -> write("edit.indent", Lists::indent)),
        key(TAB, () -> write("edit.indent", Lists::outdent), SHIFT_DOWN),
        consume(
            keyPressed(TAB, SHORTCUT_DOWN), _ -> requestFocusTraversal(TraversalDirection.NEXT)));
  }

  private InputMap<KeyEvent> key(KeyCode code, Runnable action, Modifier... modifiers) {
    return consumeWhen(keyPressed(code, modifiers), this::isEditable, _ -> action.run());
  }

  /// Names what the area can do, and does it on the keys.
  void offer(TextCommands to) {
    to.writes(Command.BOLD, () -> write("edit.bold", Wrap::bold));
    to.writes(Command.ITALIC, () -> write("edit.italic", Wrap::italic));
    to.writes(Command.LINK, () -> write("edit.link", Wrap::link));
    to.writes(Command.CODE, () -> write("edit.code", Wrap::code));
    to.writes(Command.DUPLICATE_LINE, () -> write("edit.duplicate", LineEdits::duplicate));
    to.writes(Command.LINE_UP, () -> write("edit.lineUp", LineEdits::moveUp));
    to.writes(Command.LINE_DOWN, () -> write("edit.lineDown", LineEdits::moveDown));
    to.writes(Command.DELETE_LINE, () -> write("edit.deleteLine", LineEdits::delete));
    to.writes(Command.JOIN_LINES, () -> write("edit.join", LineEdits::join));
    to.writes(Command.PASTE_PLAIN, () -> pastes.pastePlain(Clipboard.getSystemClipboard()));
    to.looks(Command.WRAP_LINES, () -> setWrapText(!isWrapText()));
    to.looks(Command.FOLD_TEXT, folding::toggle);
    to.looks(Command.FOLD_ALL_TEXT, folding::toggleAll);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> to.press(event, _ -> true));
  }

  private void enter() {
    Optional<Stroke> stroke =
        selection().isEmpty() ? Lists.enter(session.text(), getCaretPosition()) : Optional.empty();
    stroke.ifPresentOrElse(s -> write("edit.list", s), () -> replaceSelection("\n"));
    requestFollowCaret();
  }

  /// Draws emoji in colour, instead of as the font has them.
  void drawEmoji(EmojiImages images) {
    var _ = new EmojiLayer(this, images);
  }

  /// The paragraphs on screen.
  List<TextFlow> shownLines() {
    return numbers.shown().stream().map(LineNumbers.Line::text).toList();
  }

  Pictures pictures() {
    return pictures;
  }

  /// What is folded where the caret is put is opened; keys go past it, see [Folding].
  @Override
  public void moveTo(int offset) {
    folding.open(TextRange.empty(offset));
    super.moveTo(offset);
  }

  /// Whether the caret steps over paragraphs that are out of sight.
  void skipFolded(boolean skip) {
    foldCheck = skip;
  }

  /// Marks what was found in the text as it is now.
  void mark(Finds finds) {
    marks.show(finds, session.text());
  }

  /// Does a gesture with the selection, as a step of the history.
  void write(String name, BiFunction<String, TextRange, Stroke> gesture) {
    write(name, gesture.apply(session.text(), selection()));
  }

  private void write(String name, Stroke stroke) {
    session.apply(stroke.edit(), messages.text(name));
    selectRange(stroke.anchor(), stroke.caret());
    requestFollowCaret();
  }

  @Override
  public TextRange selection() {
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
    write("edit.cut", (text, range) -> Pastes.put(text, range, ""));
  }

  @Override
  public void paste() {
    pastes.paste(Clipboard.getSystemClipboard());
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

  @Override
  protected void handleInputMethodEvent(InputMethodEvent event) {
    if (!isEditable()) return;
    composition.before(event);
    super.handleInputMethodEvent(event);
    composition.after(event);
    requestFollowCaret();
  }

  private void reveal(TextRange range) {
    session.endTyping();
    moveTo(Math.min(range.start(), getLength()));
    bringIntoView(range);
  }

  /// Selects a range and brings it into view.
  @Override
  public void show(TextRange range) {
    session.endTyping();
    folding.open(range);
    selectRange(range.start(), range.end());
    bringIntoView(range);
  }

  /// Puts the caret before a character of a paragraph, both counted from 0; behind its last one
  /// where it is shorter.
  void goTo(int paragraph, int column) {
    int within = Math.min(column, getParagraphLength(paragraph));
    String line = getText(paragraph);
    show(TextRange.empty(getAbsolutePosition(paragraph, Graphemes.nearest(line, within))));
  }

  /// Scrolls only if not all of a range is to be seen.
  private void bringIntoView(TextRange range) {
    int first = paragraph(range.start());
    int last = paragraph(range.end());
    if (getVisibleParagraphs().isEmpty()
        || first < firstVisibleParToAllParIndex() + 1
        || last > lastVisibleParToAllParIndex() - 1) {
      showParagraphAtTop(Math.max(0, first - CONTEXT));
      layout(); // or the caret would be followed from where the text was before
    }
    requestFollowCaret();
  }

  int paragraph(int offset) {
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
