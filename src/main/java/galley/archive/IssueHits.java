package galley.archive;

import java.util.List;

/// What was found in one issue, in the order of its text.
public record IssueHits(IssueRef issue, List<Hit> hits) {
  public IssueHits {
    hits = List.copyOf(hits);
  }
}
