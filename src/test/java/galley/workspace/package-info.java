/// Tests of the workspace, and of what is kept when things go wrong.
@NullMarked
package galley.workspace;

import org.jspecify.annotations.NullMarked;
