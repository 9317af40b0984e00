package galley.archive;

import java.io.IOException;
import java.nio.file.Path;

/// Where an index is kept: a folder of its own that may be deleted at any time, made when it is
/// asked for.
@FunctionalInterface
public interface IndexHome {
  /// The folder, made if it is not there.
  ///
  /// @throws IOException if nothing can be kept there
  Path folder() throws IOException;
}
