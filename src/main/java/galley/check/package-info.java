/// Rules over an issue: what should be looked at before it is published, each with its place and,
/// where there is one, a fix.
@NullMarked
package galley.check;

import org.jspecify.annotations.NullMarked;
