/// What every pane is made of: theme and fonts, messages, background tasks, dialogs, small
/// controls, and text with emoji in colour.
///
/// Nothing here knows an issue, a link or a workspace. All of it is handed on by constructor: one
/// [Language], one [Theme], one [Tasks], one [EmojiImages] and one [Dialogs] a window.
///
/// The panes share a look by style classes of `assets/styles/kit.css`: `card`, `caption`, `kbd`,
/// `mono`, `surface`, `canvas`.
@NullMarked
package galley.ui.kit;

import org.jspecify.annotations.NullMarked;
