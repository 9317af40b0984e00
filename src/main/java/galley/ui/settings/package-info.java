/// What can be set, and the pages on which it is.
///
/// [OwnSettings] are a person's, kept in the system's configuration folder; [SettingsPane] has a
/// page for each kind of them. A change counts at once: whoever depends on it listens to
/// `settingsProperty`.
@NullMarked
package galley.ui.settings;

import org.jspecify.annotations.NullMarked;
