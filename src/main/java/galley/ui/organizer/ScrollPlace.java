package galley.ui.organizer;

import galley.text.TextEdit;
import java.util.List;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps the rows that are seen where they are while rows come and go above them: the topmost row
/// is remembered as an offset of the text and followed through edits.
final class ScrollPlace {
  private final RowList list;
  private int start = -1;
  private double y;
  private int index;
  private int count;

  ScrollPlace(RowList list) {
    this.list = list;
  }

  void edited(TextEdit edit) {
    remember();
    if (start >= 0) start = edit.map(start);
  }

  void remember() {
    if (start >= 0) return;
    VirtualFlow<?> flow = list.flow();
    if (flow == null || flow.getFirstVisibleCell() == null) return;
    index = flow.getFirstVisibleCell().getIndex();
    count = list.getItems().size();
    if (index >= count) return;
    start = list.getItems().get(index).range().start();
    y = flow.getFirstVisibleCell().getLayoutY();
  }

  void forget() {
    start = -1;
  }

  /// Scrolls to where the remembered row is now; only where rows were added or taken away, as all
  /// else leaves the list where it is.
  void restore() {
    VirtualFlow<?> flow = list.flow();
    List<Row> rows = list.getItems();
    if (start >= 0 && flow != null && rows.size() != count) {
      int now = 0;
      while (now + 1 < rows.size() && rows.get(now + 1).range().start() <= start) now++;
      if (now > 0 || index > 0 || y < 0) {
        list.layout();
        flow.scrollToTop(now);
        flow.layout();
        flow.scrollPixels(-y);
      }
    }
    forget();
  }
}
