/// Gestures: an outline and an intention → a checked edit.
///
/// In a section the number and the separator belong to the place, and only the item's content
/// travels ([galley.organize.Slots]). Each gesture is a pure function; what it promises is compared
/// with what the changed text really reads as ([galley.organize.Promise]) before anybody sees it.
@NullMarked
package galley.organize;

import org.jspecify.annotations.NullMarked;
