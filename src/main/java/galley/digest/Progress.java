package galley.digest;

import java.util.concurrent.CancellationException;

/// How many links of a digest are written.
@FunctionalInterface
public interface Progress {
  Progress NONE = (_, _) -> {};

  /// Told of every link, on the thread that makes the digest.
  ///
  /// @throws CancellationException to stop
  void at(int done, int all);
}
