package galley.check;

import galley.issue.Outline;
import galley.organize.Stats;
import galley.text.TextRange;
import java.util.List;
import java.util.Map;

/// A figure of the stats line that does not say what the issue holds. Somebody may have meant it,
/// so it warns and never blocks; [Stats#update] sets them all.
///
/// @param figure what it counts, as the profile calls it
/// @param place where it stands
public record WrongCount(String figure, String said, String is, TextRange place) {
  public static List<WrongCount> of(Outline outline) {
    Map<String, String> expected = Stats.expected(outline);
    return Stats.wrong(outline).stream()
        .map(
            f -> new WrongCount(f.name(), f.said(), expected.getOrDefault(f.name(), ""), f.range()))
        .toList();
  }
}
