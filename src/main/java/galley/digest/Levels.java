package galley.digest;

import galley.digest.Selection.Kept;
import java.util.List;
import java.util.regex.Pattern;

/// The levels of a digest's headings: above those of the items that are headings themselves, which
/// mostly keep theirs.
///
/// @param group of the groups, from 1
/// @param below of the groups in a group; the same where there is no room for them
/// @param shift by how many levels items go down: one where they stand at the very top
record Levels(int group, int below, int shift) {
  private static final int USUAL = 2;
  private static final int LOWEST = 6;

  private static final Pattern HASHES = Pattern.compile("#{1,5}(?=[ \\t]|$)");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(?:`{3,}|~{3,}).*");

  /// @param depth how deep groups are nested, from 1
  static Levels of(List<Kept> items, int depth) {
    int highest =
        items.stream()
            .mapToInt(kept -> kept.item().marker().headingLevel(kept.item().content()))
            .filter(level -> level > 0)
            .min()
            .orElse(LOWEST);
    int shift = highest == 1 ? 1 : 0;
    int group = Math.clamp(highest + shift - depth, 1, USUAL);
    return new Levels(
        group, Math.max(group, Math.min(group + depth - 1, highest + shift - 1)), shift);
  }

  boolean hasBelow() {
    return below > group;
  }

  /// An item that is a heading, one level lower: its own heading and those of its body.
  String shifted(String item) {
    if (shift == 0) return item;
    var out = new StringBuilder(item.length() + 8);
    boolean fenced = false;
    for (String line : item.split("\n", -1)) {
      if (FENCE.matcher(line).matches()) fenced = !fenced;
      if (!out.isEmpty()) out.append('\n');
      if (!fenced && HASHES.matcher(line).lookingAt()) out.append('#');
      // An underlined heading of the first level becomes one of the second.
      boolean underline = !fenced && !out.isEmpty() && line.matches("={2,}[ \\t]*");
      out.append(underline ? line.replace('=', '-') : line);
    }
    return out.toString();
  }
}
