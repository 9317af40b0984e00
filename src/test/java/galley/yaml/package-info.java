/** Tests of reading and writing YAML. */
@NullMarked
package galley.yaml;

import org.jspecify.annotations.NullMarked;
