package galley.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A style that a workspace brings along: a stranger's, for all we know. It is read only from
/// inside the workspace, and whoever shows it lets it load nothing.
public final class Stylesheet {
  private static final long LARGEST = 512 << 10;

  private Stylesheet() {}

  /// Its text.
  ///
  /// @throws IOException also where it is not inside the workspace, or larger than any style
  public static String read(Path workspace, Path file) throws IOException {
    if (!file.toRealPath().startsWith(workspace.toRealPath())) {
      throw new AccessDeniedException(file.toString());
    }
    if (Files.size(file) > LARGEST) throw new IOException("too large");
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
