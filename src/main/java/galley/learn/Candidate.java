package galley.learn;

import galley.issue.Block;
import org.jspecify.annotations.Nullable;

/// A place where an item may start.
///
/// @param line its line, from 0
/// @param urlBelow the line of a URL right below the headline, stripped; null where there is none
record Candidate(Part part, Block block, int line, HeadShape shape, @Nullable String urlBelow) {
  boolean isLinked() {
    return shape.isLinked() || urlBelow != null;
  }
}
