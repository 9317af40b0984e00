package galley.learn;

import galley.issue.Block;
import org.jspecify.annotations.Nullable;

/// A place where an item may start.
///
/// @param line its line, from 0
/// @param urlBelow the line of a URL right below the headline, stripped; null where there is none
/// @param nested whether it stands among the notes of an item of another form
record Candidate(
    Part part, Block block, int line, HeadShape shape, @Nullable String urlBelow, boolean nested) {
  boolean isLinked() {
    return shape.isLinked() || urlBelow != null;
  }
}
