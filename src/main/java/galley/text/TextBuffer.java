package galley.text;

/// A text that edits are applied to: the text area of the window, or a plain string.
public interface TextBuffer {
  String text();

  /// Applies an edit, or refuses it and stays unchanged.
  ///
  /// @throws StaleEditException if the text is no longer the one the edit was worked out from
  void apply(TextEdit edit);
}
