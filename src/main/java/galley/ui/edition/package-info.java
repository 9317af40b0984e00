/// The editions pane: the open issue and the same issue in another language side by side, item by
/// item, with what is missing or differs and what can be done about it.
///
/// The session holds one issue. The other edition is its file: [EditionFile] reads it, and writes a
/// checked edit only while the file holds what the edit was worked out from. Each such edit is a
/// step of the session's history, so that undo takes back what was done in the order it was done.
@NullMarked
package galley.ui.edition;

import org.jspecify.annotations.NullMarked;
