package galley.ui.preview;

import galley.text.TextRange;
import java.util.Optional;

/// Where words of the page stand in the Markdown that they were made from.
///
/// @param words the text between two pieces of markup, as the page has it
/// @param at where in it, in UTF-16 units
/// @param before how many texts with these words their block has before
record SourcePlace(String words, int at, int before) {
  /** Words of this length name their place well enough, where all of them are not found. */
  private static final int ENOUGH = 24;

  /// The word that is meant, in the Markdown of its block; nothing where it is written otherwise
  /// there (`&amp;` for `&`).
  Optional<TextRange> in(String source) {
    int found = find(source, words.strip());
    if (found >= 0) return Optional.of(word(source, found + at - leading(words)));
    // What the block writes otherwise may be elsewhere in these words.
    int from = Math.clamp(at - ENOUGH / 2, 0, words.length());
    int to = Math.min(words.length(), from + ENOUGH);
    String part = words.substring(from, to);
    int place = find(source, part.strip());
    if (place < 0) return Optional.empty();
    return Optional.of(word(source, place + at - from - leading(part)));
  }

  private int find(String source, String wanted) {
    if (wanted.isEmpty()) return -1;
    int found = source.indexOf(wanted);
    for (int i = 0; i < before && found >= 0; i++) {
      int next = source.indexOf(wanted, found + wanted.length());
      if (next < 0) break;
      found = next;
    }
    return found;
  }

  private static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }

  /** The letters and digits around a place; the place itself where there are none. */
  private static TextRange word(String source, int place) {
    int start = Math.clamp(place, 0, source.length());
    int end = start;
    while (start > 0 && Character.isLetterOrDigit(source.codePointBefore(start))) {
      start -= Character.charCount(source.codePointBefore(start));
    }
    while (end < source.length() && Character.isLetterOrDigit(source.codePointAt(end))) {
      end += Character.charCount(source.codePointAt(end));
    }
    return new TextRange(start, end);
  }
}
