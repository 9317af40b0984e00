/// What frames the panes: the bar above, the bar below, the three stages, the welcome page.
@NullMarked
package galley.ui.shell;

import org.jspecify.annotations.NullMarked;
