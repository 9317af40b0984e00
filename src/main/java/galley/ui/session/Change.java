package galley.ui.session;

/// Something a person did that can be taken back: to the text or to an inbox link.
public interface Change {
  void undo();

  void redo();

  /// Whether it cannot be taken back, or done again, just now; the step that it belongs to is then
  /// left whole as it is. Whoever is asked says why.
  default boolean isHeld() {
    return false;
  }
}
