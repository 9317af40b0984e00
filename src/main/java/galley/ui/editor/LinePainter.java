package galley.ui.editor;

import galley.edit.Markers;
import java.util.Arrays;

/// Sees what each character of one line of Markdown is, as far as one line can tell.
///
/// `## [🦄 News](https://a.example)` is a heading, with an emoji and a URL in it. It is a guide for
/// the eye and no parser: emphasis across lines, setext headings and indented code stay plain. The
/// cost is bounded whatever the line holds: beyond [#MOST] characters it stays plain, and no search
/// for a closing character goes further than [#REACH].
///
/// Longer than most classes because the rules of one line refer to each other.
final class LinePainter {
  /// Characters of a line that are looked at.
  static final int MOST = 4_000;

  private static final int REACH = 600;

  private final String line;
  private final int length;
  private final int[] marks;
  private final boolean[] closes;

  private LineState after = LineState.TEXT;

  private LinePainter(String line) {
    this.line = line;
    this.length = Math.min(line.length(), MOST);
    this.marks = new int[length];
    this.closes = new boolean[length];
  }

  /// @param before what the line begins in
  static LinePainter paint(String line, LineState before) {
    var painter = new LinePainter(line);
    painter.after = painter.block(before);
    return painter;
  }

  /// What the next line begins in.
  LineState after() {
    return after;
  }

  /// How much of the line was looked at.
  int length() {
    return length;
  }

  /// The bits of the [Mark]s that a character has.
  int marks(int at) {
    return marks[at];
  }

  /// Where characters with other marks begin.
  int end(int from) {
    int at = from + 1;
    while (at < length && marks[at] == marks[from]) at++;
    return at;
  }

  private LineState block(LineState before) {
    return switch (before.kind()) {
      case UNKNOWN, TEXT -> text();
      case FRONT_MATTER_OPENS -> {
        mark(0, length, Mark.FRONT_MATTER);
        yield LineState.frontMatter(line.charAt(0));
      }
      case FRONT_MATTER -> frontMatter(before);
      case FENCE -> {
        mark(0, length, Mark.CODE);
        yield closes(before) ? LineState.TEXT : before;
      }
      case COMMENT -> comment(0, 0);
    };
  }

  private LineState frontMatter(LineState before) {
    if (isDelimiter(line, before.mark())) {
      mark(0, length, Mark.FRONT_MATTER);
      return LineState.TEXT;
    }
    int end = 0;
    while (end < length && (Character.isLetterOrDigit(line.charAt(end)) || isIn("_- .\"", end))) {
      end++;
    }
    if (end < length && isIn(":=", end)) mark(0, end + 1, Mark.FRONT_MATTER);
    if (line.stripLeading().startsWith("#")) mark(0, length, Mark.COMMENT);
    emoji(0, length);
    return before;
  }

  /// Whether a line opens or closes front matter: three of the character, and nothing else.
  static boolean isDelimiter(String line, char mark) {
    return line.length() >= 3
        && line.charAt(0) == mark
        && line.charAt(1) == mark
        && line.charAt(2) == mark
        && line.substring(3).isBlank();
  }

  private boolean closes(LineState fence) {
    int at = indentation();
    int run = run(at, fence.mark());
    return run >= fence.length() && line.substring(at + run).isBlank();
  }

  private LineState comment(int start, int from) {
    int close = line.indexOf("-->", from);
    if (close < 0) {
      mark(start, length, Mark.COMMENT);
      return LineState.COMMENT;
    }
    mark(start, close + 3, Mark.COMMENT);
    inline(Math.min(close + 3, length), length);
    return LineState.TEXT;
  }

  private LineState text() {
    int at = indentation();
    if (at >= length) return LineState.TEXT;
    char c = line.charAt(at);
    int run = run(at, c);
    if (line.startsWith("<!--", at)) return comment(at, at + 4);
    if ((c == '`' || c == '~') && run >= 3 && (c == '~' || line.indexOf('`', at + run) < 0)) {
      mark(0, length, Mark.CODE);
      return LineState.fence(c, run);
    }
    if (c == '#' && run <= 6 && (at + run == length || isSpace(at + run))) {
      mark(0, length, Mark.HEADING);
      inline(at + run, length);
    } else if (isRule(at)) {
      mark(at, length, Mark.MARKER);
    } else {
      inline(containers(at), length);
    }
    return LineState.TEXT;
  }

  /// Marks quote and list markers, `> - 1. [ ] `, and returns where they end.
  private int containers(int from) {
    int at = from;
    while (at < length) {
      if (line.charAt(at) == '>') {
        mark(at, length, Mark.QUOTE);
        at = spaces(at + 1);
        continue;
      }
      int end = Markers.end(line, at);
      if (end < 0) return at;
      mark(at, end, Mark.MARKER);
      at = spaces(end);
      if (line.startsWith("[ ]", at) || line.startsWith("[x]", at)) {
        mark(at, at + 3, Mark.MARKER);
        return Math.min(at + 3, length);
      }
      if (Markers.isOrdinal(line, end)) return at;
    }
    return at;
  }

  private void inline(int from, int to) {
    int i = from;
    while (i < to) {
      int next =
          switch (line.charAt(i)) {
            case '\\' -> i + 2;
            case '`' -> code(i, to);
            case '[' -> link(i, to);
            case '<' -> angle(i, to);
            case 'h' -> bareUrl(i, to);
            case '*', '_', '~' -> emphasis(i, to);
            default -> i + 1;
          };
      i = next;
    }
    emoji(from, to);
  }

  private int code(int from, int to) {
    int run = run(from, '`');
    for (int i = from + run; i < reach(from, to); ) {
      int closing = run(i, '`');
      if (closing == run) {
        mark(from, i + run, Mark.CODE);
        return i + run;
      }
      i += Math.max(1, closing);
    }
    return from + run;
  }

  /// `[text](url "title")`, `[text][label]`, `[label]: url`; a lone bracket is text.
  private int link(int from, int to) {
    int close = closing(from, to, '[', ']');
    if (close < 0) return from + 1;
    int after = close + 1;
    int end = -1;
    if (after < to && line.charAt(after) == '(') end = closing(after, to, '(', ')') + 1;
    if (after < to && line.charAt(after) == '[') end = closing(after, to, '[', ']') + 1;
    if (after < to && line.charAt(after) == ':' && line.substring(0, from).isBlank()) end = to;
    if (end <= 0) return from + 1;
    mark(from > 0 && line.charAt(from - 1) == '!' ? from - 1 : from, after, Mark.LINK);
    inline(from + 1, close);
    mark(after, end, Mark.URL);
    return end;
  }

  /// The bracket that closes the one at `open`, with those between in pairs; -1 if none does.
  private int closing(int open, int to, char opening, char closing) {
    int depth = 0;
    for (int i = open; i < reach(open, to); i++) {
      char c = line.charAt(i);
      if (c == '\\') i++;
      else if (c == opening) depth++;
      else if (c == closing && --depth == 0) return i;
    }
    return -1;
  }

  private int angle(int from, int to) {
    if (line.startsWith("<!--", from)) {
      int close = line.indexOf("-->", from + 4);
      if (close < 0 || close + 3 > to) return from + 1;
      mark(from, close + 3, Mark.COMMENT);
      return close + 3;
    }
    for (int i = from + 1; i < reach(from, to); i++) {
      char c = line.charAt(i);
      if (c == '<') return from + 1;
      if (c != '>') continue;
      String inner = line.substring(from + 1, i);
      boolean isUrl = inner.startsWith("http") || inner.startsWith("mailto:");
      boolean isTag =
          !inner.isEmpty() && (Character.isLetter(inner.charAt(0)) || inner.charAt(0) == '/');
      if (!isUrl && !isTag) return from + 1;
      mark(from, i + 1, isUrl ? Mark.URL : Mark.TAG);
      return i + 1;
    }
    return from + 1;
  }

  private int bareUrl(int from, int to) {
    if (!line.startsWith("http://", from) && !line.startsWith("https://", from)) return from + 1;
    if (from > 0 && Character.isLetterOrDigit(line.charAt(from - 1)) && line.charAt(from - 1) < 128)
      return from + 1;
    int end = from;
    while (end < to && line.charAt(end) > ' ' && line.charAt(end) < 127 && !isIn("<>\"`", end)) {
      end++;
    }
    while (end > from && isIn(".,;:!?)*_'", end - 1)) end--;
    mark(from, end, Mark.URL);
    return end;
  }

  private int emphasis(int from, int to) {
    char c = line.charAt(from);
    int run = run(from, c);
    int inner = from + run;
    boolean opens =
        !closes[from]
            && run <= 3
            && inner < to
            && !Character.isWhitespace(line.charAt(inner))
            && (c != '_' || from == 0 || !Character.isLetterOrDigit(line.charAt(from - 1)))
            && (c != '~' || run == 2);
    if (!opens) return inner;
    for (int i = inner + 1; i < reach(from, to); i++) {
      if (line.charAt(i) != c || Character.isWhitespace(line.charAt(i - 1))) continue;
      int closing = run(i, c);
      if (closing == run && !isInWord(c, i + run, to)) {
        Arrays.fill(closes, i, i + run, true);
        if (c == '~') mark(from, i + run, Mark.STRUCK);
        else if (run > 1) mark(from, i + run, Mark.STRONG);
        if (c != '~' && run != 2) mark(from, i + run, Mark.EMPHASIS);
        return inner;
      }
      i += closing - 1;
    }
    return inner;
  }

  private boolean isInWord(char c, int at, int to) {
    return c == '_' && at < to && Character.isLetterOrDigit(line.charAt(at));
  }

  private void emoji(int from, int to) {
    int i = from;
    while (i < to) {
      int end = Math.min(Emoji.end(line, i), to);
      if (end > i) mark(i, end, Mark.EMOJI);
      i = Math.max(end, i + 1);
    }
  }

  /// `---`, `* * *`: three or more of one character, spaces between them.
  private boolean isRule(int at) {
    char c = line.charAt(at);
    if (c != '-' && c != '*' && c != '_') return false;
    int count = 0;
    for (int i = at; i < length; i++) {
      if (line.charAt(i) == c) count++;
      else if (!isSpace(i)) return false;
    }
    return count >= 3;
  }

  private void mark(int from, int to, Mark mark) {
    for (int i = from; i < Math.min(to, length); i++) marks[i] |= mark.bit();
  }

  private int reach(int from, int to) {
    return Math.min(to, from + REACH);
  }

  private int indentation() {
    return spaces(0);
  }

  private int spaces(int from) {
    int at = Math.min(from, length);
    while (at < length && isSpace(at)) at++;
    return at;
  }

  private int run(int from, char c) {
    int at = from;
    while (at < length && line.charAt(at) == c) at++;
    return at - from;
  }

  private boolean isSpace(int at) {
    return line.charAt(at) == ' ' || line.charAt(at) == '\t';
  }

  private boolean isIn(String characters, int at) {
    return characters.indexOf(line.charAt(at)) >= 0;
  }
}
