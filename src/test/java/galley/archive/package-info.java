@NullMarked
package galley.archive;

import org.jspecify.annotations.NullMarked;
