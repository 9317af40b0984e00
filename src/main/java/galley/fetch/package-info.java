/// From a URL to the page behind it: politely, cancellably, bounded.
///
/// A [PageSource] brings the bytes: [WebPages] over the network, [SavedPages] from a folder;
/// `galley.page` reads them. [Fetcher] queues many links and runs a few at a time. What goes wrong
/// is a [FailureKind] with a detail; whoever shows it finds the words.
@NullMarked
package galley.fetch;

import org.jspecify.annotations.NullMarked;
