@NullMarked
package galley.digest;

import org.jspecify.annotations.NullMarked;
