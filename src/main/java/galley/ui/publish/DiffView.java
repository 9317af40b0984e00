package galley.ui.publish;

import galley.export.Diff;
import galley.export.DiffLine;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// A difference as lines: added, removed, and three unchanged ones around them.
final class DiffView extends ListView<DiffLine> {
  private static final int CONTEXT = 3;

  DiffView(String accessibleText) {
    getStyleClass().addAll("diff", "mono");
    setAccessibleText(accessibleText);
    setCellFactory(_ -> new Line());
  }

  void show(Diff diff) {
    getItems().setAll(diff.withContext(CONTEXT));
  }

  private static final class Line extends ListCell<DiffLine> {
    Line() {
      setWrapText(true);
      // A cell as wide as its longest line would never wrap.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(DiffLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("added", "removed", "same", "gap");
      if (empty || line == null) {
        setText(null);
        return;
      }
      String sign =
          switch (line.kind()) {
            case ADDED -> "+ ";
            case REMOVED -> "− ";
            case SAME -> "  ";
            case GAP -> "⋯";
          };
      getStyleClass().add(line.kind().name().toLowerCase(Locale.ROOT));
      setText(sign + line.text());
    }
  }
}
