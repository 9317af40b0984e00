package galley.ui.edition;

import galley.edition.Agreement;
import galley.edition.Row;
import org.jspecify.annotations.Nullable;

/// A line of the pane.
///
/// @param heading of the section that starts with it; null where it starts none
/// @param change what changed since the two were found to agree
/// @param untranslated whether the other edition's item is still in the open one's language
record EditionEntry(
    Row row, @Nullable String heading, Agreement.Change change, boolean untranslated) {
  boolean agrees() {
    return row.agrees() && change == Agreement.Change.NONE && !untranslated;
  }
}
