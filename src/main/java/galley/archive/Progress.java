package galley.archive;

/// Told how far the reading of issues is, on the thread that waits for it; returns whether to go
/// on.
@FunctionalInterface
public interface Progress {
  boolean at(int done, int all);

  /** For those who only wait. */
  Progress NONE = (_, _) -> true;
}
