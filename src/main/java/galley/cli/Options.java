package galley.cli;

import java.nio.file.Path;
import java.util.Optional;

/// What the person asked the window for. What they did not say is empty: the last workspace, the
/// theme and the language of the system.
///
/// @param sample whether to show the sample workspace, made anew where it is missing
public record Options(
    Optional<Path> workspace, Optional<Theme> theme, Optional<Lang> lang, boolean sample) {
  /** A side of the theme. */
  public enum Theme {
    LIGHT,
    DARK
  }
}
