package galley.ui.archive;

import galley.archive.Found;
import galley.archive.Hit;
import galley.archive.IssueHits;
import galley.archive.IssueRef;
import java.util.ArrayList;
import java.util.List;

/// A line of what was found: an issue, or a place in the issue above it.
sealed interface Result {
  IssueRef issue();

  /** Heads the places in it; cannot be chosen. */
  record Issue(IssueRef issue) implements Result {}

  /** A place. */
  record Place(IssueRef issue, Hit hit) implements Result {}

  static List<Result> of(Found found) {
    List<Result> results = new ArrayList<>();
    for (IssueHits each : found.issues()) {
      results.add(new Issue(each.issue()));
      for (Hit hit : each.hits()) results.add(new Place(each.issue(), hit));
    }
    return results;
  }
}
