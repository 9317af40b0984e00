/** Tests of the inbox, and of the sample workspace that shows it. */
@NullMarked
package galley.inbox;

import org.jspecify.annotations.NullMarked;
