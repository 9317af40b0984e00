/// The open issue on the FX thread, and nothing else: text, outline, selection, `apply(edit)`, and
/// the one history of everything that can be undone. Panes meet here and do not know each other.
@NullMarked
package galley.ui.session;

import org.jspecify.annotations.NullMarked;
