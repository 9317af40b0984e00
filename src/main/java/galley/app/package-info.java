/// `main` and all the wiring, by constructor, in one readable method.
@NullMarked
package galley.app;

import org.jspecify.annotations.NullMarked;
