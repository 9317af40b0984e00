/// Tests of links and of what is known about them.
@NullMarked
package galley.link;

import org.jspecify.annotations.NullMarked;
