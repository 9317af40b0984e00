/** Tests of the text area, and a window to look at it. */
@NullMarked
package galley.ui.editor;

import org.jspecify.annotations.NullMarked;
