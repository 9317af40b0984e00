/// The Markdown of the open issue as text: the RichTextFX area, kept in step with the session, and
/// the row of actions above it.
///
/// [galley.ui.editor.EditorPane] is what the window shows. [galley.ui.editor.MarkdownArea] is the
/// area; [galley.ui.editor.Mirror] keeps it and the session in step both ways;
/// [galley.ui.editor.Highlighter] styles the paragraphs that changed with what
/// [galley.ui.editor.LinePainter] sees in a line; [galley.ui.editor.Wrap] and
/// [galley.ui.editor.Lists] work out what Ctrl+B, Enter, Tab and a pasted URL do, without a
/// toolkit.
@NullMarked
package galley.ui.editor;

import org.jspecify.annotations.NullMarked;
