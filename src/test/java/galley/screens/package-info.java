/// What is looked at in a window as it stands on the screen: text that does not fit, controls that
/// lie on each other, and a picture for people.
@NullMarked
package galley.screens;

import org.jspecify.annotations.NullMarked;
