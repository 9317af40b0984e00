/// What tests share.
@NullMarked
package galley.test;

import org.jspecify.annotations.NullMarked;
