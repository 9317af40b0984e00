package galley.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/// How the lines of a raw text end, each kind counted.
///
/// `"a\r\nb\nc\n"` has one CRLF and two LF; the first is CRLF, and line 2 is the first that
/// differs.
///
/// @param first how line 1 ends; LF where no line ends
/// @param firstOther the line, from 1, that is the first to end otherwise than line 1; 0 if none
public record LineEndings(LineEnding first, int firstOther, Map<LineEnding, Integer> counts) {
  public LineEndings {
    counts = Map.copyOf(counts);
  }

  public static LineEndings in(String raw) {
    LineEnding first = null;
    int count = 0;
    int other = 0;
    Map<LineEnding, Integer> counts = new EnumMap<>(LineEnding.class);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\n' && c != '\r') continue;
      LineEnding here = c == '\n' ? LineEnding.LF : LineEnding.CR;
      if (c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
        here = LineEnding.CRLF;
        i++;
      }
      count++;
      counts.merge(here, 1, Integer::sum);
      if (first == null) first = here;
      else if (here != first && other == 0) other = count;
    }
    return new LineEndings(first == null ? LineEnding.LF : first, other, counts);
  }

  /// How many lines end.
  public int count() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int count(LineEnding ending) {
    return counts.getOrDefault(ending, 0);
  }

  /// The kind that most lines end in, so that making all alike changes the fewest; of two as common
  /// the first in the order LF, CRLF, CR.
  public LineEnding commonest() {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<LineEnding, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(LineEnding.LF);
  }
}
