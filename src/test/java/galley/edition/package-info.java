@NullMarked
package galley.edition;

import org.jspecify.annotations.NullMarked;
