/// What a writer does to Markdown as text, without a window: a selection and an intention become a
/// [galley.text.TextEdit], and a question becomes the places that answer it.
///
/// [galley.edit.Wrap] marks and unmarks, [galley.edit.Lists] knows what Enter and Tab do in lists,
/// [galley.edit.LineEdits] moves whole lines; each gives a [galley.edit.Stroke]. A
/// [galley.edit.Query] is looked for by [galley.edit.Finder], whatever the pattern and the text,
/// within a bounded number of steps. [galley.edit.Graphemes] and [galley.edit.Words] say where a
/// character and a word end.
@NullMarked
package galley.edit;

import org.jspecify.annotations.NullMarked;
