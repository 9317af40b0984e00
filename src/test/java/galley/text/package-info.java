/// Tests of texts and files.
@NullMarked
package galley.text;

import org.jspecify.annotations.NullMarked;
