@NullMarked
package galley.ui.command;

import org.jspecify.annotations.NullMarked;
