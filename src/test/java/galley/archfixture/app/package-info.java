@NullMarked
package galley.archfixture.app;

import org.jspecify.annotations.NullMarked;
