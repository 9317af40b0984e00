/// The settings of a person and the profile of a publication, as they are edited.
@NullMarked
package galley.ui.settings;

import org.jspecify.annotations.NullMarked;
