@NullMarked
package galley.archfixture.ui.organizer;

import org.jspecify.annotations.NullMarked;
