@NullMarked
package galley.picture;

import org.jspecify.annotations.NullMarked;
