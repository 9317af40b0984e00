/// Tests of the real web view, and a window to look at it.
@NullMarked
package galley.ui.preview;

import org.jspecify.annotations.NullMarked;
