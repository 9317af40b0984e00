/// What has been published.
///
/// An [Archive] answers where a link was published and where words occur, from an index of the
/// published issues: one document for each item and each run of prose. An [IssueSource] says which
/// issues there are; [Refresh] reads those whose files changed, [LinkLookup], [SimilarTitles] and
/// [TextSearch] answer. The index is made with Lucene, which nothing outside of this package knows,
/// and kept only to save time.
@NullMarked
package galley.archive;

import org.jspecify.annotations.NullMarked;
