@NullMarked
package galley.ui.inbox;

import org.jspecify.annotations.NullMarked;
