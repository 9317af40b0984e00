@NullMarked
package galley.ui.edition;

import org.jspecify.annotations.NullMarked;
