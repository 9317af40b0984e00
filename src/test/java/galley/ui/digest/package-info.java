@NullMarked
package galley.ui.digest;

import org.jspecify.annotations.NullMarked;
