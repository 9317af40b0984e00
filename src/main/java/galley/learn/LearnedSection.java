package galley.learn;

import java.util.List;

/// A section that comes back.
///
/// @param key what all spellings of its heading have in common: letters, and digits as one `0`
/// @param headings how its heading is written, the one that writes first
/// @param issues how many have it
/// @param usual whether most of the newest issues have it
public record LearnedSection(
    String key, String role, List<String> headings, int issues, boolean holdsItems, boolean usual) {
  public LearnedSection {
    headings = List.copyOf(headings);
  }
}
