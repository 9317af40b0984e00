/// The next issue: its number and day, and the text it starts from.
///
/// [Past] reads what there is, [NextIssue] works the text out from that and the profile, and
/// [Redating] lets everything follow that depends on a number or a day when these change. Nothing
/// here writes a file.
@NullMarked
package galley.compose;

import org.jspecify.annotations.NullMarked;
