/// The same verbs without a window: what `galley outline`, `galley move` … do.
///
/// [galley.cli.Cli] reads the arguments; each command is one class, which works on the core alone
/// and writes to a [galley.cli.Console]. Only the command without a name opens the window, through
/// a [galley.cli.Window] that the caller gives, so that no other one loads a class of JavaFX.
@NullMarked
package galley.cli;

import org.jspecify.annotations.NullMarked;
