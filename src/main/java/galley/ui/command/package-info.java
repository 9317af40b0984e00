/// Everything that a person can tell the program to do, in one list.
///
/// [Command] is the list: each with its keys, which are written nowhere else. [Commands] knows what
/// is possible now and does it. [PalettePane] finds a command by its name; menus, tooltips and the
/// help ask the same list.
@NullMarked
package galley.ui.command;

import org.jspecify.annotations.NullMarked;
