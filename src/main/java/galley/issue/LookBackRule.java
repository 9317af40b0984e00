package galley.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which old issues a new one looks back at, and how it names them.
///
/// @param headings of the look-back, the one that writes first
/// @param issuesAgo how many numbers back; empty where the rule is one of years
/// @param yearsAgo how many years back: the issue nearest to that day
/// @param line names one of them; null for the plain way
public record LookBackRule(
    List<HeadingForm> headings,
    List<Integer> issuesAgo,
    List<Integer> yearsAgo,
    @Nullable Template line) {
  public LookBackRule {
    headings = List.copyOf(headings);
    issuesAgo = List.copyOf(issuesAgo);
    yearsAgo = List.copyOf(yearsAgo);
  }
}
