package galley.archive;

import java.util.List;

/// What a search found, the newest issue first: who looks for what was said before knows about
/// when, not how often a word occurs in it; and while one types, the order stays.
///
/// @param hits how many places there are, with those that are not listed
/// @param inIssues in how many issues they are
public record Found(List<IssueHits> issues, int hits, int inIssues) {
  public static final Found NOTHING = new Found(List.of(), 0, 0);

  public Found {
    issues = List.copyOf(issues);
  }
}
