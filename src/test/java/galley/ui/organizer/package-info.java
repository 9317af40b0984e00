/** Tests of the organizer: its rows, its gestures, its keys. */
@org.jspecify.annotations.NullMarked
package galley.ui.organizer;
