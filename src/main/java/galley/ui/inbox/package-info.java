/// The inbox and the link that is selected in it.
///
/// [InboxModel] is what a person does with links, on the FX thread: each gesture is a named step of
/// the session's history. [Cards] is what there is, [LinkFiles] writes it, [LinkFetches] asks the
/// pages, [PlacedLinks] reads from the outline what has been used. [InboxPane] shows the cards,
/// [LinkPane] one of them.
@NullMarked
package galley.ui.inbox;

import org.jspecify.annotations.NullMarked;
