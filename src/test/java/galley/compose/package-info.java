@NullMarked
package galley.compose;

import org.jspecify.annotations.NullMarked;
