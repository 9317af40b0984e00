package galley.ui.archive;

import galley.text.TextRange;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text in which some words are marked: bold and underlined, so that it takes no colour to see
/// them.
final class MarkedText extends TextFlow {
  MarkedText() {
    getStyleClass().add("marked-text");
  }

  void show(String text, List<TextRange> marks) {
    getChildren().clear();
    int at = 0;
    for (TextRange mark : marks) {
      if (mark.start() < at || mark.end() > text.length()) continue;
      add(text.substring(at, mark.start()), false);
      add(mark.in(text), true);
      at = mark.end();
    }
    add(text.substring(at), false);
    setAccessibleText(text);
  }

  private void add(String words, boolean marked) {
    if (words.isEmpty()) return;
    var text = new Text(words);
    text.getStyleClass().add(marked ? "marked" : "plain");
    getChildren().add(text);
  }
}
