@NullMarked
package galley.archfixture.ui.inbox;

import org.jspecify.annotations.NullMarked;
