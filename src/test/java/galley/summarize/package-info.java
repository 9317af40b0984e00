@NullMarked
package galley.summarize;

import org.jspecify.annotations.NullMarked;
