@NullMarked
package galley;

import org.jspecify.annotations.NullMarked;
