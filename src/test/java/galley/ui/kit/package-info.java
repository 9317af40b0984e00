/// The kit's controls, one at a time, and the rules that hold for every pane's words and colours.
@NullMarked
package galley.ui.kit;

import org.jspecify.annotations.NullMarked;
