/// The organizer: an issue's sections with their items as cards, and the outline beside the text.
///
/// What is shown is a list of [galley.ui.organizer.Row]s, a reading of the session's outline. Where
/// a drop lands ([galley.ui.organizer.Drop]) and where a key moves items
/// ([galley.ui.organizer.Steps]) are pure functions of rows and outline.
@NullMarked
package galley.ui.organizer;

import org.jspecify.annotations.NullMarked;
