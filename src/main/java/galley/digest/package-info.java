/// A season of issues as one file, and its figures.
///
/// An [IssueRange] says which issues. Each becomes a [CopiedIssue]: its items as they are written,
/// made fit to stand anywhere. A [Digest] puts the items of all of them in one Markdown text, as a
/// [DigestPlan] says; nothing is written anew but numbers, headings and where a relative path
/// starts.
@NullMarked
package galley.digest;

import org.jspecify.annotations.NullMarked;
