package galley.edit;

import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What Enter and Tab do in lists and quotes.
public final class Lists {
  /// Indentation where no list marker says how wide it is.
  private static final int STEP = 2;

  private Lists() {}

  /// What a line begins with: ` > - [ ] `.
  ///
  /// @param end its length
  /// @param next what the next line begins with, the number one higher
  private record Prefix(int end, String next) {
    static Prefix of(String line) {
      var next = new StringBuilder();
      int at = blanks(line, 0);
      next.append(line, 0, at);
      while (at < line.length()) {
        int from = at;
        if (line.charAt(at) == '>') {
          at = blanks(line, at + 1);
          next.append(line, from, at);
          continue;
        }
        int end = Markers.end(line, at);
        if (end < 0 || Markers.isOrdinal(line, end) || end == line.length()) break;
        at = blanks(line, end);
        next.append(raised(line.substring(from, end))).append(line, end, at);
        if (line.startsWith("[ ] ", at) || line.startsWith("[x] ", at)) {
          at += 4;
          next.append("[ ] ");
        }
      }
      return new Prefix(at, next.toString());
    }

    boolean isMarker() {
      return !next.isBlank();
    }
  }

  /// Enter at the end of `- a` starts `- `, and on an empty `- ` ends the list. Empty where Enter
  /// is only a line feed.
  public static Optional<Stroke> enter(String text, int caret) {
    int start = lineStart(text, caret);
    String line = text.substring(start, lineEnd(text, caret));
    Prefix prefix = Prefix.of(line);
    if (!prefix.isMarker() || caret - start < prefix.end()) return Optional.empty();
    if (prefix.end() == line.length()) {
      var edit = TextEdit.of(text, Replacement.of(start, start + line.length(), ""));
      return Optional.of(Stroke.caretAt(edit, start));
    }
    String inserted = "\n" + prefix.next();
    var edit = TextEdit.of(text, Replacement.insert(caret, inserted));
    return Optional.of(Stroke.caretAt(edit, caret + inserted.length()));
  }

  /// Tab: a list item or several lines go deeper by the marker's width; elsewhere blanks are
  /// inserted.
  public static Stroke indent(String text, TextRange selection) {
    String first =
        text.substring(lineStart(text, selection.start()), lineEnd(text, selection.start()));
    boolean severalLines = selection.in(text).indexOf('\n') >= 0;
    if (!severalLines && Markers.end(first, blanks(first, 0)) < 0) {
      var edit = TextEdit.of(text, new Replacement(selection, " ".repeat(STEP)));
      return Stroke.caretAt(edit, selection.start() + STEP);
    }
    String by = " ".repeat(width(first));
    List<Replacement> all = new ArrayList<>();
    for (int start : lineStarts(text, selection)) {
      if (lineEnd(text, start) > start) all.add(Replacement.insert(start, by));
    }
    return shifted(text, selection, all);
  }

  /// Shift+Tab: the lines of the selection come back by one step.
  public static Stroke outdent(String text, TextRange selection) {
    int from = lineStart(text, selection.start());
    int width = width(text.substring(from, lineEnd(text, from)));
    List<Replacement> all = new ArrayList<>();
    for (int start : lineStarts(text, selection)) {
      int end = start;
      while (end < start + width && end < text.length() && text.charAt(end) == ' ') end++;
      if (end == start && end < text.length() && text.charAt(end) == '\t') end++;
      if (end > start) all.add(Replacement.of(start, end, ""));
    }
    return shifted(text, selection, all);
  }

  private static Stroke shifted(String text, TextRange selection, List<Replacement> all) {
    var edit = new TextEdit(text, all);
    return new Stroke(edit, after(edit, selection.start()), after(edit, selection.end()));
  }

  /// Where an offset goes, behind what is inserted at it.
  private static int after(TextEdit edit, int offset) {
    int shift = 0;
    for (Replacement r : edit.replacements()) {
      if (r.range().start() > offset) break;
      shift += r.range().contains(offset) ? r.range().start() - offset : r.growth();
    }
    return offset + shift;
  }

  private static int width(String line) {
    int start = blanks(line, 0);
    int marker = Markers.end(line, start);
    return marker < 0 ? STEP : Math.max(STEP, Math.min(blanks(line, marker), marker + 1) - start);
  }

  private static List<Integer> lineStarts(String text, TextRange selection) {
    List<Integer> starts = new ArrayList<>();
    int at = lineStart(text, selection.start());
    do {
      starts.add(at);
      at = lineEnd(text, at) + 1;
    } while (at < selection.end());
    return starts;
  }

  private static String raised(String marker) {
    int digits = Markers.digits(marker, 0);
    if (digits == 0) return marker;
    return Long.parseLong(marker.substring(0, digits)) + 1 + marker.substring(digits);
  }

  private static int blanks(String line, int from) {
    int at = from;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) at++;
    return at;
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
