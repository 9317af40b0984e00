package galley.archive;

import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// What a text says around the first of the words that were searched for, in one line.
///
/// @param marks where in it the words are
record Snippet(String text, List<TextRange> marks) {
  private static final int BEFORE = 40;
  private static final int LENGTH = 160;
  private static final String MORE = "…";

  Snippet {
    marks = List.copyOf(marks);
  }

  /// @param marks the words' places in the text, in order
  static Snippet of(String text, List<TextRange> marks) {
    int first = marks.isEmpty() ? 0 : marks.getFirst().start();
    int start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
    int end = whole(text, Math.min(text.length(), start + LENGTH));
    String before = start > 0 ? MORE : "";
    String line = before + text.substring(start, end).replaceAll("\\s", " ");
    List<TextRange> inside = new ArrayList<>();
    for (TextRange mark : marks) {
      if (mark.start() < start || mark.start() >= end) continue;
      int shift = before.length() - start;
      inside.add(new TextRange(mark.start() + shift, Math.min(mark.end(), end) + shift));
    }
    return new Snippet(end < text.length() ? line + MORE : line, inside);
  }

  /** The first start of a word from here on, as far as there is one before the mark. */
  private static int wordStart(String text, int from, int mark) {
    for (int at = from; at < mark; at++) {
      if (Character.isWhitespace(text.charAt(at))) return at + 1;
    }
    return whole(text, from);
  }

  /** No place inside a surrogate pair. */
  private static int whole(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
