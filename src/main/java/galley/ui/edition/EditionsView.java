package galley.ui.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pane of the editions shows.
///
/// @param language of the open issue; empty where none is open
/// @param others all other editions
/// @param chosen the one that is compared; null where there is none
/// @param exists whether that one has a file
/// @param unread whether that file is not written as galley.yaml says of its edition
/// @param bilingual whether there is no file, and the open draft holds both languages
record EditionsView(
    String language,
    List<OtherEdition> others,
    @Nullable OtherEdition chosen,
    boolean exists,
    boolean unread,
    boolean bilingual,
    List<EditionEntry> entries) {
  static final EditionsView NONE =
      new EditionsView("", List.of(), null, false, false, false, List.of());

  EditionsView {
    others = List.copyOf(others);
    entries = List.copyOf(entries);
  }
}
