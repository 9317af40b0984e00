package galley.ui.edition;

import galley.edition.Agreement;
import galley.yaml.YamlProblem;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files that a comparison is made from.
///
/// @param file null where the name does not say enough
record EditionReading(
    @Nullable EditionFile file, Agreement agreement, Optional<YamlProblem> problem) {
  static EditionReading of(Optional<Path> path, Optional<Path> agreed) throws IOException {
    EditionFile file = path.isEmpty() ? null : EditionFile.read(path.get());
    if (agreed.isEmpty()) return new EditionReading(file, Agreement.none(), Optional.empty());
    try {
      return new EditionReading(file, AgreementFile.read(agreed.get()), Optional.empty());
    } catch (YamlReadException e) {
      return new EditionReading(file, Agreement.none(), Optional.of(e.problem()));
    }
  }
}
