package galley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A change to one particular text, leaving every character it does not name exactly as it was.
///
/// The edit remembers the text it was worked out from. A buffer in which the writer has typed since
/// then refuses it, because an old offset in a new text cuts in the wrong place.
///
/// The replacements are sorted, never overlap, and are all in offsets of `before`: deleting `b` and
/// appending `d` to `"abc"` is `[(1,2)→"", (3,3)→"d"]`, and gives `"acd"`.
public record TextEdit(String before, List<Replacement> replacements) {
  public TextEdit {
    replacements =
        replacements.stream()
            .filter(r -> !r.text().equals(r.range().in(before)))
            .sorted(Comparator.comparing(Replacement::range))
            .toList();
    for (int i = 1; i < replacements.size(); i++) {
      TextRange last = replacements.get(i - 1).range();
      TextRange next = replacements.get(i).range();
      if (next.start() < last.end() || next.equals(last)) {
        throw new IllegalArgumentException("replacements overlap: " + last + " and " + next);
      }
    }
  }

  public static TextEdit none(String text) {
    return new TextEdit(text, List.of());
  }

  public static TextEdit of(String before, Replacement... replacements) {
    return new TextEdit(before, List.of(replacements));
  }

  /// The one replacement between the common prefix and the common suffix of the two texts; never
  /// cuts a surrogate pair.
  public static TextEdit between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int prefix = 0;
    while (prefix < most && before.charAt(prefix) == after.charAt(prefix)) prefix++;
    if (prefix > 0 && Character.isHighSurrogate(before.charAt(prefix - 1))) prefix--;
    int suffix = 0;
    while (suffix < most - prefix
        && before.charAt(before.length() - 1 - suffix)
            == after.charAt(after.length() - 1 - suffix)) {
      suffix++;
    }
    if (suffix > 0 && Character.isLowSurrogate(before.charAt(before.length() - suffix))) suffix--;
    return of(
        before,
        Replacement.of(
            prefix, before.length() - suffix, after.substring(prefix, after.length() - suffix)));
  }

  public boolean isEmpty() {
    return replacements.isEmpty();
  }

  public String after() {
    var text = new StringBuilder(before.length() + 64);
    int kept = 0;
    for (Replacement r : replacements) {
      text.append(before, kept, r.range().start()).append(r.text());
      kept = r.range().end();
    }
    return text.append(before, kept, before.length()).toString();
  }

  /// The edit that leads back: `inverse().after()` equals `before()`.
  public TextEdit inverse() {
    List<Replacement> back = new ArrayList<>();
    int shift = 0;
    for (Replacement r : replacements) {
      int start = r.range().start() + shift;
      int end = start + r.text().length();
      String text = r.range().in(before);
      // Deletions side by side come back to one place, in order.
      if (!back.isEmpty() && back.getLast().range().end() == start) {
        Replacement last = back.removeLast();
        back.add(Replacement.of(last.range().start(), end, last.text() + text));
      } else {
        back.add(Replacement.of(start, end, text));
      }
      shift += r.growth();
    }
    return new TextEdit(after(), back);
  }

  /// Where an offset of `before` is in `after`: before an insertion at the offset itself, and at
  /// the end of a replacement that swallowed it, or as far into it as it was if that is nearer.
  public int map(int offset) {
    int shift = 0;
    for (Replacement r : replacements) {
      if (offset <= r.range().start()) break;
      if (offset < r.range().end()) {
        int into = Math.min(offset - r.range().start(), r.text().length());
        return r.range().start() + shift + into;
      }
      shift += r.growth();
    }
    return offset + shift;
  }
}
