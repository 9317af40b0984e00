package galley.edit;

import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// What can be done with the lines that the selection touches: duplicated, moved, deleted, joined.
/// A line that the selection only reaches the start of is not touched, and what follows the last
/// line feed of a text is none.
public final class LineEdits {
  private final String text;
  private final TextRange selection;

  /** From the start of the first line to the end of the last, its line feed left out. */
  private final TextRange lines;

  private LineEdits(String text, TextRange selection) {
    this.text = text;
    this.selection = selection;
    boolean reaches =
        !selection.isEmpty() && selection.end() > 0 && text.charAt(selection.end() - 1) == '\n';
    int last = reaches ? selection.end() - 1 : selection.end();
    lines = new TextRange(lineStart(selection.start()), lineEnd(Math.max(last, selection.start())));
  }

  /// What is selected within a line is written once more behind itself; else whole lines are, below
  /// themselves. The copy is what is selected then.
  public static Stroke duplicate(String text, TextRange selection) {
    boolean withinLine = !selection.isEmpty() && selection.in(text).indexOf('\n') < 0;
    if (withinLine) {
      var edit = TextEdit.of(text, Replacement.insert(selection.end(), selection.in(text)));
      return new Stroke(edit, selection.end(), selection.end() + selection.length());
    }
    var edits = new LineEdits(text, selection);
    String copy = edits.lines.in(text);
    var edit = TextEdit.of(text, Replacement.insert(edits.lines.end(), "\n" + copy));
    return edits.shifted(edit, copy.length() + 1);
  }

  public static Stroke moveUp(String text, TextRange selection) {
    var edits = new LineEdits(text, selection);
    TextRange lines = edits.lines;
    if (lines.start() == 0 || lines.start() == text.length()) return Stroke.none(text, selection);
    var above = new TextRange(edits.lineStart(lines.start() - 1), lines.start() - 1);
    var edit =
        TextEdit.of(
            text,
            Replacement.of(above.start(), lines.start(), ""),
            Replacement.insert(lines.end(), "\n" + above.in(text)));
    return edits.shifted(edit, above.start() - lines.start());
  }

  public static Stroke moveDown(String text, TextRange selection) {
    var edits = new LineEdits(text, selection);
    TextRange lines = edits.lines;
    if (lines.end() >= text.length() - 1) return Stroke.none(text, selection);
    var below = new TextRange(lines.end() + 1, edits.lineEnd(lines.end() + 1));
    var edit =
        TextEdit.of(
            text,
            Replacement.insert(lines.start(), below.in(text) + "\n"),
            Replacement.of(lines.end(), below.end(), ""));
    return edits.shifted(edit, below.length() + 1);
  }

  /// The caret goes to the same column of the line that comes to be there.
  public static Stroke delete(String text, TextRange selection) {
    TextRange lines = new LineEdits(text, selection).lines;
    boolean last = lines.end() == text.length();
    int start = last && lines.start() > 0 ? lines.start() - 1 : lines.start();
    int end = last ? lines.end() : lines.end() + 1;
    var edit = TextEdit.of(text, Replacement.of(start, end, ""));
    String after = edit.after();
    int line = last ? after.lastIndexOf('\n', after.length() - 1) + 1 : lines.start();
    int feed = after.indexOf('\n', line);
    int most = feed < 0 ? after.length() : feed;
    int column = selection.start() - lines.start();
    return Stroke.caretAt(edit, Graphemes.nearest(after, Math.min(most, line + column)));
  }

  /// The lines become one, or the line takes in the next. Between them comes one blank, none
  /// between two characters of scripts without spaces; `>` of a quote goes on and is left out.
  public static Stroke join(String text, TextRange selection) {
    TextRange lines = new LineEdits(text, selection).lines;
    List<Replacement> all = new ArrayList<>();
    int from = text.indexOf('\n', lines.start());
    boolean one = from < 0 || from >= lines.end();
    int until = one ? lines.end() + 1 : lines.end();
    int caret = selection.end();
    int least = lines.start();
    for (int feed = from; feed >= 0 && feed < Math.min(until, text.length()); ) {
      int end = restStart(text, feed);
      int start = feed;
      while (start > least && isBlank(text.charAt(start - 1))) start--;
      all.add(Replacement.of(start, end, between(text, lines.start(), start, end)));
      caret = start;
      least = end;
      feed = text.indexOf('\n', end);
    }
    var edit = new TextEdit(text, all);
    return one || selection.isEmpty()
        ? Stroke.caretAt(edit, edit.map(Math.min(caret, text.length())))
        : new Stroke(edit, edit.map(selection.start()), edit.map(selection.end()));
  }

  /// Where the words of the line behind a line feed start; the `>` counts if both lines have it.
  private static int restStart(String text, int feed) {
    int at = LineStart.blanks(text, feed + 1);
    int before = LineStart.blanks(text, text.lastIndexOf('\n', feed - 1) + 1);
    boolean quoted = before < feed && text.charAt(before) == '>';
    while (quoted && at < text.length() && text.charAt(at) == '>') {
      at = LineStart.blanks(text, at + 1);
    }
    return at;
  }

  private static String between(String text, int first, int start, int end) {
    if (start == first || end == text.length() || text.charAt(end) == '\n') return "";
    boolean noSpaces =
        Words.isWithoutSpaces(text.codePointBefore(start))
            && Words.isWithoutSpaces(text.codePointAt(end));
    return noSpaces ? "" : " ";
  }

  private Stroke shifted(TextEdit edit, int by) {
    int end = Math.min(selection.end() + by, edit.after().length());
    return new Stroke(edit, selection.start() + by, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
