/** Tests of the session and its history. */
@NullMarked
package galley.ui.session;

import org.jspecify.annotations.NullMarked;
