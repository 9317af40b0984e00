package galley.ui.edition;

import galley.edition.Agreement;
import galley.text.AtomicFile;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file with what a person found to agree. It is small, and waited for.
final class AgreementFile {
  private AgreementFile() {}

  /// @throws YamlReadException if it is no such file
  static Agreement read(Path path) throws IOException, YamlReadException {
    if (!Files.exists(path)) return Agreement.none();
    return Agreement.read(Files.readString(path), String.valueOf(path.getFileName()));
  }

  static void write(Path path, Agreement agreement) throws IOException {
    Files.createDirectories(path.resolveSibling(""));
    AtomicFile.write(path, agreement.write().getBytes(StandardCharsets.UTF_8));
  }
}
