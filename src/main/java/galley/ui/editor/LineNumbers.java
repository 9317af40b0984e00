package galley.ui.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;

/// The number beside each paragraph, an arrow beside a heading that can be folded, and the band
/// behind the paragraphs of the current item.
///
/// The band is a pseudo-class of the few boxes that are on screen and no style of the document:
/// moving the caret changes no paragraph, so nothing is laid out anew.
final class LineNumbers implements IntFunction<Node> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current-item");
  private static final PseudoClass FOLDABLE = PseudoClass.getPseudoClass("foldable");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
  private static final int LEAST_DIGITS = 3;

  /// Those on screen.
  private final Set<LineNumber> shown = new HashSet<>();

  private int digits = LEAST_DIGITS;
  private int first = -1;
  private int last = -1;
  private Map<Integer, Boolean> foldable = Map.of();
  private IntConsumer onFold = _ -> {};

  @Override
  public Node apply(int paragraph) {
    return new LineNumber(paragraph);
  }

  /// Puts the band behind these paragraphs, the last one included; behind none where `first` is -1.
  void band(int first, int last) {
    if (this.first == first && this.last == last) return;
    this.first = first;
    this.last = last;
    shown.forEach(LineNumber::showBand);
  }

  /// Is told the paragraph whose arrow was clicked.
  void setOnFold(IntConsumer action) {
    onFold = action;
  }

  /// Puts an arrow beside each of these paragraphs.
  ///
  /// @param headings whether what is under them is folded
  void foldable(Map<Integer, Boolean> headings) {
    if (headings.equals(foldable)) return;
    foldable = Map.copyOf(headings);
    shown.forEach(LineNumber::showArrow);
  }

  /// Makes room for the numbers of so many paragraphs.
  void count(int paragraphs) {
    int needed = Math.max(LEAST_DIGITS, Integer.toString(paragraphs).length());
    if (needed == digits) return;
    digits = needed;
    shown.forEach(LineNumber::showNumber);
  }

  /// A paragraph on screen.
  record Line(int paragraph, TextFlow text) {}

  List<Line> shown() {
    return shown.stream().flatMap(number -> number.line().stream()).toList();
  }

  private final class LineNumber extends Label {
    private final int paragraph;

    LineNumber(int paragraph) {
      this.paragraph = paragraph;
      getStyleClass().addAll("line-number", "mono");
      setMouseTransparent(true);
      showNumber();
      showArrow();
      sceneProperty()
          .subscribe(
              scene -> {
                if (scene == null) shown.remove(this);
                else shown.add(this);
              });
      parentProperty().subscribe(_ -> showBand());
    }

    /// The area has the paragraph's text beside its number.
    Optional<Line> line() {
      Parent box = getParent();
      if (box == null) return Optional.empty();
      return box.getChildrenUnmodifiable().stream()
          .filter(TextFlow.class::isInstance)
          .findFirst()
          .map(flow -> new Line(paragraph, (TextFlow) flow));
    }

    private void showNumber() {
      setText(("%" + digits + "d").formatted(paragraph + 1));
    }

    /// There are many lines and few headings: only these get an arrow, the others its room.
    private void showArrow() {
      boolean is = foldable.containsKey(paragraph);
      if (is && getGraphic() == null) setGraphic(arrow());
      if (!is) setGraphic(null);
      setMouseTransparent(!is);
      pseudoClassStateChanged(FOLDABLE, is);
      pseudoClassStateChanged(FOLDED, foldable.getOrDefault(paragraph, false));
    }

    private Node arrow() {
      setContentDisplay(ContentDisplay.RIGHT);
      setOnMousePressed(event -> event.consume());
      setOnMouseClicked(
          event -> {
            onFold.accept(paragraph);
            event.consume();
          });
      var arrow = new Region();
      arrow.getStyleClass().add("arrow");
      var place = new StackPane(arrow);
      place.getStyleClass().add("fold");
      return place;
    }

    private void showBand() {
      Parent box = getParent();
      if (box == null) return;
      box.pseudoClassStateChanged(CURRENT, first <= paragraph && paragraph <= last);
    }
  }
}
