package galley.cli;

/** What opens the window, and returns when it is closed. */
@FunctionalInterface
public interface Window {
  /// Opens it as asked.
  ///
  /// @return the exit code
  int open(Options options);
}
