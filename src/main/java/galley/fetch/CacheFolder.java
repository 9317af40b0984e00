package galley.fetch;

import java.io.IOException;
import java.nio.file.Path;

/// A folder that is made when something is first looked for in it, and may be deleted by anyone at
/// any time between two runs of the program.
@FunctionalInterface
public interface CacheFolder {

  /** The folder, which is there now. */
  Path made() throws IOException;
}
