/// From a URL to what the page says of itself: politely, cancellably, bounded.
///
/// A [PageSource] brings the bytes: [WebPages] over the network, [SavedPages] from a folder.
/// [PageReader] turns them into facts, with one small class a question (title, date, author …).
/// [Fetcher] queues many links and runs a few at a time. What goes wrong is a [FailureKind] with a
/// detail; whoever shows it finds the words.
@NullMarked
package galley.fetch;

import org.jspecify.annotations.NullMarked;
