/// Examples and laws of rendering.
@NullMarked
package galley.render;

import org.jspecify.annotations.NullMarked;
