package galley.ui.session;

import galley.issue.Item;
import galley.organize.Entry;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.DataFormat;

/// What is being dragged inside the window. The drag board itself carries only [#FORMAT] as a mark
/// (and text for other programs), because the entries are Java objects of this process.
public sealed interface Dragged {
  /// Marks a drag as one of ours.
  DataFormat FORMAT = new DataFormat("application/x-galley-dragged");

  int count();

  /// The title shown beside the pointer.
  String title();

  /// Items of the open issue.
  record Items(List<Item> items) implements Dragged {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public int count() {
      return items.size();
    }

    @Override
    public String title() {
      return items.getFirst().titleText();
    }
  }

  /// A section of the open issue, with its items.
  ///
  /// @param number in the outline
  record Whole(int number, String title) implements Dragged {
    @Override
    public int count() {
      return 1;
    }
  }

  /// Links of the inbox.
  ///
  /// @param entries worked out when they are dropped, so that what arrived meanwhile counts
  record Links(String title, int count, Supplier<List<Entry>> entries) implements Dragged {}
}
