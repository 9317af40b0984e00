@NullMarked
package galley.edit;

import org.jspecify.annotations.NullMarked;
