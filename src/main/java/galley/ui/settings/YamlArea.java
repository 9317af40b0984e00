package galley.ui.settings;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.StyleClassedTextArea;

/// A text area for YAML: coloured, with numbered lines of which those with a problem are marked.
/// Enter keeps the indentation, Tab makes it of spaces, and with Ctrl it leaves the area.
final class YamlArea extends StyleClassedTextArea {
  /** Longer texts are not coloured: no profile is as long. */
  private static final int LONGEST = 200_000;

  private static final String INDENT = "  ";

  private Map<Integer, String> problems = Map.of();

  YamlArea() {
    super(false); // colours are no steps to undo
    getStyleClass().addAll("yaml-area", "mono");
    setWrapText(true);
    setParagraphGraphicFactory(this::number);
    setOnInputMethodTextChanged(this::handleInputMethodEvent);
    setInputMethodRequests(new CaretPlace());
    plainTextChanges().subscribe(_ -> colour());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void colour() {
    if (getLength() > 0 && getLength() <= LONGEST) setStyleSpans(0, YamlColours.of(getText()));
  }

  /// Marks lines.
  ///
  /// @param sentences what is wrong, by line from 0
  void mark(Map<Integer, String> sentences) {
    Set<Integer> changed = new HashSet<>(problems.keySet());
    changed.addAll(sentences.keySet());
    problems = Map.copyOf(sentences);
    changed.stream()
        .filter(line -> line < getParagraphs().size())
        .forEach(this::recreateParagraphGraphic);
  }

  private Node number(int line) {
    String problem = problems.get(line);
    var number = new Label((problem == null ? " " : "!") + "%3d".formatted(line + 1));
    number.getStyleClass().addAll("line-number", "mono");
    if (problem != null) {
      number.getStyleClass().add("wrong");
      number.setTooltip(new Tooltip(problem));
      number.setAccessibleText(problem);
    }
    return number;
  }

  /// Puts the caret at the start of a line, from 0, and shows it.
  void goTo(int line) {
    int at = Math.clamp(line, 0, getParagraphs().size() - 1);
    moveTo(at, 0);
    requestFollowCaret();
    requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && event.isShortcutDown()) {
      requestFocusTraversal(TraversalDirection.NEXT);
    } else if (event.getCode() == KeyCode.TAB && isEditable() && !event.isShiftDown()) {
      replaceSelection(INDENT);
    } else if (event.getCode() == KeyCode.ENTER && isEditable() && !event.isShortcutDown()) {
      String line = getText(getCurrentParagraph()).substring(0, getCaretColumn());
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      replaceSelection("\n" + indent + (line.stripTrailing().endsWith(":") ? INDENT : ""));
      requestFollowCaret();
    } else {
      return;
    }
    event.consume();
  }

  private final class CaretPlace implements InputMethodRequests {
    @Override
    public Point2D getTextLocation(int offset) {
      Bounds inside = localToScreen(getLayoutBounds());
      return getCaretBounds()
          .map(it -> new Point2D(it.getCenterX(), it.getMaxY()))
          .orElse(inside == null ? Point2D.ZERO : new Point2D(inside.getMinX(), inside.getMaxY()));
    }

    @Override
    public int getLocationOffset(int x, int y) {
      return 0;
    }

    @Override
    public void cancelLatestCommittedText() {}

    @Override
    public String getSelectedText() {
      return YamlArea.this.getSelectedText();
    }
  }
}
