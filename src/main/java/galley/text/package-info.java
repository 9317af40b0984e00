/// Text and changes to it: ranges, replacements, edits, lines, and files that keep their bytes.
///
/// All offsets are in UTF-16 units of one particular text. A [TextFile] keeps a file's line ending
/// and byte order mark aside, so that offsets of the session's text (line feeds only) and offsets
/// of the file never meet in one type.
@NullMarked
package galley.text;

import org.jspecify.annotations.NullMarked;
