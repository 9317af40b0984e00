package galley.ui.kit;

/// A control that takes back by itself what was typed into it, as a text field does: while it has
/// the focus, undo and redo are its own.
public interface OwnUndo {}
