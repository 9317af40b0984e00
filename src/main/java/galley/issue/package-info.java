/// An issue's Markdown seen as an outline: front matter, sections, items, prose.
///
/// Start at [galley.issue.Outline#parse]; what is an item is a matter of the publication's
/// [galley.issue.Conventions], whose lines are read and written by [galley.issue.Template].
@NullMarked
package galley.issue;

import org.jspecify.annotations.NullMarked;
