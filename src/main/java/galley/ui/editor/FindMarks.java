package galley.ui.editor;

import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Paints what was found behind the text of the paragraphs on screen, after each layout that moved
/// something.
///
/// Marks are shapes and no styles of the document: a letter with ten thousand finds changes no
/// paragraph, and only what can be seen costs anything.
final class FindMarks {
  private final MarkdownArea area;
  private final LineNumbers numbers;
  private final Runnable paint = this::paint;
  private FindModel.Answer answer = FindModel.Answer.NONE;
  private boolean stale;

  FindMarks(MarkdownArea area, LineNumbers numbers) {
    this.area = area;
    this.numbers = numbers;
    area.sceneProperty().subscribe(this::moved);
    area.viewportDirtyEvents().subscribe(_ -> request());
    area.multiPlainChanges().subscribe(_ -> request());
  }

  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) before.removePostLayoutPulseListener(paint);
    if (now != null) now.addPostLayoutPulseListener(paint);
  }

  void show(FindModel.Answer found) {
    if (found.equals(answer)) return;
    answer = found;
    request();
  }

  private void request() {
    stale = true;
    area.requestLayout();
  }

  private void paint() {
    if (!stale) return;
    stale = false;
    boolean current = answer.text().equals(area.getText());
    for (LineNumbers.Line line : numbers.shown()) {
      line.text().ifPresent(flow -> mark(flow, current ? elements(line.paragraph(), flow) : List.of()));
    }
  }

  private List<PathElement> elements(int paragraph, TextFlow flow) {
    List<PathElement> all = new ArrayList<>();
    if (answer.found().isEmpty() || paragraph >= area.getParagraphs().size()) return all;
    int start = area.getAbsolutePosition(paragraph, 0);
    int end = start + area.getParagraphLength(paragraph);
    for (int i = firstAfter(start); i < answer.found().size(); i++) {
      TextRange find = answer.found().get(i);
      if (find.start() >= end) break;
      int from = Math.max(start, find.start()) - start;
      int to = Math.min(end, find.end()) - start;
      if (to > from) all.addAll(List.of(flow.rangeShape(from, to)));
    }
    return all;
  }

  /** The first find that ends behind an offset. */
  private int firstAfter(int offset) {
    int low = 0;
    int high = answer.found().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (answer.found().get(middle).end() <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private static void mark(TextFlow flow, List<PathElement> elements) {
    Path path = (Path) flow.lookup(".find-mark");
    if (path == null) {
      if (elements.isEmpty()) return;
      path = new Path();
      path.getStyleClass().add("find-mark");
      path.setManaged(false);
      path.setMouseTransparent(true);
      flow.getChildren().addFirst(path);
    }
    path.setLayoutX(flow.snappedLeftInset());
    path.setLayoutY(flow.snappedTopInset());
    path.getElements().setAll(elements);
  }
}
