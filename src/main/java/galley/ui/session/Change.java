package galley.ui.session;

/// Something a person did that can be taken back: to the text or to an inbox link.
public interface Change {
  void undo();

  void redo();
}
