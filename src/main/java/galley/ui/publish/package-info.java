/// The last stage: what will be written where, how it differs from last time, and writing it.
@NullMarked
package galley.ui.publish;

import org.jspecify.annotations.NullMarked;
