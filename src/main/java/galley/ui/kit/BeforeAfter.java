package galley.ui.kit;

import java.util.List;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// Lines as they are and, below each, as they would be; for a person to decide on.
public final class BeforeAfter extends ListView<BeforeAfter.Line> {
  private static final int MOST_LINES = 4;
  private static final double WIDTH = 660;
  private static final double HEIGHT = 340;

  /** A line of one of the two texts. */
  public record Line(boolean after, String text) {
    String words() {
      return (after ? "+ " : "− ") + text;
    }
  }

  public BeforeAfter(String accessibleText, EmojiImages images, List<Line> lines) {
    getStyleClass().addAll("diff", "before-after");
    setAccessibleText(accessibleText);
    // A dialog takes its size before it has a style.
    setPrefSize(WIDTH, HEIGHT);
    setMinHeight(HEIGHT);
    setCellFactory(_ -> new Cell(images));
    getItems().setAll(lines);
  }

  private static final class Cell extends FullWidthCell<Line> {
    private final EmojiText text;

    Cell(EmojiImages images) {
      text = new EmojiText(images);
      text.setMaxLines(MOST_LINES);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("added", "removed");
      setGraphic(line == null ? null : text);
      setAccessibleText(line == null ? null : line.words());
      if (line == null) return;
      getStyleClass().add(line.after() ? "added" : "removed");
      text.setText(line.words());
    }
  }
}
