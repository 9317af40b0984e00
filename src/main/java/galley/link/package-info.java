/// A link and what is known about it, without touching the network.
///
/// [PastedLinks] finds links in whatever a person pasted; each is a [LinkUrl] in its own spelling.
/// [Tracking] takes out what only follows the reader about, [LinkKey] tells whether two spellings
/// mean one page, and [PageFacts] holds what the page said of itself.
@NullMarked
package galley.link;

import org.jspecify.annotations.NullMarked;
