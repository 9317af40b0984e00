/// Tests of targets and of differences.
@NullMarked
package galley.export;

import org.jspecify.annotations.NullMarked;
