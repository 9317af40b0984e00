package galley.ui.editor;

import galley.edit.Finds;
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
  private Finds finds = Finds.NONE;
  private String text = "";
  private boolean stale;

  FindMarks(MarkdownArea area, LineNumbers numbers) {
    this.area = area;
    this.numbers = numbers;
    area.sceneProperty().subscribe(this::moved);
    area.viewportDirtyEvents().subscribe(_ -> request());
    area.multiPlainChanges().subscribe(_ -> request());
    area.selectionProperty().addListener(_ -> reselected());
  }

  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) before.removePostLayoutPulseListener(paint);
    if (now != null) now.addPostLayoutPulseListener(paint);
  }

  /// @param text what was searched
  void show(Finds found, String text) {
    if (found.equals(finds) && text.equals(this.text)) return;
    finds = found;
    this.text = text;
    request();
  }

  private void reselected() {
    if (!finds.isEmpty()) request();
  }

  private void request() {
    stale = true;
    area.requestLayout();
  }

  private void paint() {
    if (!stale) return;
    stale = false;
    boolean current = area.getLength() == text.length();
    for (LineNumbers.Line line : numbers.shown()) {
      mark(line.text(), current ? elements(line.paragraph(), line.text()) : List.of());
    }
  }

  private List<PathElement> elements(int paragraph, TextFlow flow) {
    List<PathElement> all = new ArrayList<>();
    if (finds.isEmpty() || paragraph >= area.getParagraphs().size()) return all;
    int start = area.getAbsolutePosition(paragraph, 0);
    int end = start + area.getParagraphLength(paragraph);
    for (int i = finds.firstEndingBehind(start); i < finds.count(); i++) {
      TextRange find = finds.get(i);
      if (find.start() >= end) break;
      // One colour upon the other hides the letters.
      if (find.equals(area.selection())) continue;
      int from = Math.max(start, find.start()) - start;
      int to = Math.min(end, find.end()) - start;
      if (to > from) all.addAll(List.of(flow.getRangeShape(from, to, false)));
    }
    return all;
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
    path.getElements().setAll(elements);
  }
}
