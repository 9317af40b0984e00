package galley.archive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/// Which build of the program this is: another one may read the same issue differently.
final class Program {
  private static final String BUILD = read();

  private Program() {}

  /** The size and time of the program's own file; empty where it runs from a folder of classes. */
  static String build() {
    return BUILD;
  }

  private static String read() {
    CodeSource source = Program.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) return "";
    try {
      Path file = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(file)
          ? Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis()
          : "";
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return "";
    }
  }
}
