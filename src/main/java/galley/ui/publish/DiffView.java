package galley.ui.publish;

import galley.export.Diff;
import galley.export.DiffLine;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.FullWidthCell;
import java.util.Locale;
import javafx.scene.control.ListView;

/// A difference as lines: added, removed, and three unchanged ones around them.
final class DiffView extends ListView<DiffLine> {
  private static final int CONTEXT = 3;

  /// A longer paragraph is cut: what changed in it is seen in the source.
  private static final int MOST_LINES = 12;

  DiffView(String accessibleText, EmojiImages images) {
    getStyleClass().addAll("diff", "mono");
    setAccessibleText(accessibleText);
    setCellFactory(_ -> new Line(images));
  }

  void show(Diff diff) {
    getItems().setAll(diff.withContext(CONTEXT));
  }

  private static final class Line extends FullWidthCell<DiffLine> {
    private final EmojiText text;

    Line(EmojiImages images) {
      text = new EmojiText(images);
      text.setMaxLines(MOST_LINES);
    }

    @Override
    protected void updateItem(DiffLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("added", "removed", "same", "gap");
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText(null);
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
      text.setText(sign + line.text());
      setGraphic(text);
      setAccessibleText(sign + line.text());
    }
  }
}
