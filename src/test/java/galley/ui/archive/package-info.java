@NullMarked
package galley.ui.archive;

import org.jspecify.annotations.NullMarked;
