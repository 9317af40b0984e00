@NullMarked
package galley.cli;

import org.jspecify.annotations.NullMarked;
