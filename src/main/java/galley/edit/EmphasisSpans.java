package galley.edit;

import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The emphasis of one paragraph, as CommonMark pairs its `*` and `_` (0.31.2, section 6.2), code
/// and escaped characters left out.
///
/// Looks no further than [#REACH] characters to either side, whatever the text is.
final class EmphasisSpans {
  private static final int REACH = 4_000;

  /// One pair of marks.
  ///
  /// @param marks 2 for strong, 1 for ordinary emphasis
  /// @param inner what they are around
  record Span(int marks, TextRange inner) {
    TextRange outer() {
      return new TextRange(inner.start() - marks, inner.end() + marks);
    }
  }

  /** A run of one mark, with what of it is still unpaired. */
  private static final class Run {
    final char mark;
    final int length;
    final boolean opens;
    final boolean closes;
    int from;
    int to;

    Run(String text, int from, int to) {
      this.mark = text.charAt(from);
      this.length = to - from;
      this.from = from;
      this.to = to;
      int before = from == 0 ? '\n' : text.codePointBefore(from);
      int after = to == text.length() ? '\n' : text.codePointAt(to);
      boolean left = !isBlank(after) && (!isPunctuation(after) || isEdge(before));
      boolean right = !isBlank(before) && (!isPunctuation(before) || isEdge(after));
      opens = left && (mark == '*' || !right || isPunctuation(before));
      closes = right && (mark == '*' || !left || isPunctuation(after));
    }

    boolean pairsWith(Run closer) {
      boolean both = (opens && closes) || (closer.opens && closer.closes);
      boolean odd = both && (length + closer.length) % 3 == 0;
      return mark == closer.mark
          && opens
          && (!odd || (length % 3 == 0 && closer.length % 3 == 0))
          && from < to;
    }
  }

  private final String text;
  private final List<Run> open = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  private EmphasisSpans(String text) {
    this.text = text;
  }

  /// The spans of the paragraphs that a range is in.
  static List<Span> around(String text, TextRange range) {
    int start = text.lastIndexOf("\n\n", Math.max(0, range.start() - 1));
    int end = text.indexOf("\n\n", range.end());
    var found = new EmphasisSpans(text);
    found.read(
        Math.max(start < 0 ? 0 : start, range.start() - REACH),
        Math.min(end < 0 ? text.length() : end, range.end() + REACH));
    return found.spans;
  }

  /// The innermost span of a kind that holds all of a range.
  static Optional<Span> innermost(List<Span> spans, int marks, TextRange range) {
    return spans.stream()
        .filter(s -> s.marks() == marks && s.outer().contains(range))
        .min((a, b) -> Integer.compare(a.inner().length(), b.inner().length()));
  }

  private void read(int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (c == '`') {
        at = afterCode(at, end);
      } else if (c == '\n' && at + 1 < end && text.charAt(at + 1) == '\n') {
        open.clear();
        at++;
      } else if (c == '*' || c == '_') {
        int to = at;
        while (to < end && text.charAt(to) == c) to++;
        run(new Run(text, at, to));
        at = to;
      } else {
        at++;
      }
    }
  }

  private int afterCode(int from, int end) {
    int run = Runs.after(text, from, '`');
    int at = from + run;
    while (at < end && at - from < REACH) {
      int next = text.indexOf('`', at);
      if (next < 0 || next >= end) break;
      int closing = Runs.after(text, next, '`');
      if (closing == run) return next + run;
      at = next + closing;
    }
    return from + run;
  }

  private void run(Run closer) {
    while (closer.closes && closer.from < closer.to) {
      int at = open.size() - 1;
      while (at >= 0 && !open.get(at).pairsWith(closer)) at--;
      if (at < 0) break;
      Run opener = open.get(at);
      open.subList(at + 1, open.size()).clear();
      int marks = opener.to - opener.from >= 2 && closer.to - closer.from >= 2 ? 2 : 1;
      spans.add(new Span(marks, new TextRange(opener.to, closer.from)));
      opener.to -= marks;
      closer.from += marks;
      if (opener.from == opener.to) open.removeLast();
    }
    if (closer.opens && closer.from < closer.to) open.add(closer);
  }

  private static boolean isEdge(int codePoint) {
    return isBlank(codePoint) || isPunctuation(codePoint);
  }

  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /// Punctuation and symbols, emoji among them.
  static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
