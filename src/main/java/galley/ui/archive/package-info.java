/// The search of all published issues, beside what is being written.
///
/// [SearchPane] asks as one types, lists what was found by issue with the words marked, and tells
/// its [SearchPane.Host] what to open and what to refer to. Its stylesheet is
/// `assets/styles/archive.css`.
@NullMarked
package galley.ui.archive;

import org.jspecify.annotations.NullMarked;
