package galley.ui.session;

import javafx.scene.Node;

/// One part of an item as a text to be edited: a field of one line, or a larger area.
public interface PartText {
  /// What stands in the form.
  Node node();

  /// What has the focus while it is edited, and gets the keys.
  Node input();

  String text();

  void setText(String text);

  boolean isEditable();

  void setEditable(boolean editable);

  /// Whether Enter starts a new line.
  boolean hasLines();

  /// What it is called, for a screen reader.
  default void setName(String name) {
    input().setAccessibleText(name);
  }
}
