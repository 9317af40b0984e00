package galley.ui.edition;

import galley.text.TextRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// What the pane asks of the workspace.
public interface EditionSource {
  /// The editions of the open issue but for the one that is open.
  ///
  /// @param language of the open one
  /// @param agreement the file with what agreed; null where the name does not say enough
  record Found(String language, List<OtherEdition> others, Optional<Path> agreement) {}

  /// Finds them, off the FX thread; to be called on it. Empty where no issue is open.
  Optional<Callable<Found>> find();

  /// Whether the profile names any further edition.
  boolean hasEditions();

  /// Shows a place of the open issue.
  void show(TextRange place);

  /// Opens another file, at a place.
  void open(Path file, TextRange place);

  /// Shows the profile, for a person to write the editions into.
  void editProfile();
}
