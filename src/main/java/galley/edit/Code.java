package galley.edit;

import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;

/// Code on and off: more backticks than the code has in a row, with blanks where it starts or ends
/// with one; several lines become a fenced block.
final class Code {
  private final String text;
  private final TextRange selection;

  Code(String text, TextRange selection) {
    this.text = text;
    this.selection = selection;
  }

  Stroke toggle() {
    TextRange inner = selection.isEmpty() ? Words.at(text, selection.start()) : inner();
    boolean lines = inner.in(text).indexOf('\n') >= 0;
    if (lines) return isFenced() ? unfence() : fence(inner);
    int run = Math.min(Runs.before(text, inner.start(), '`'), Runs.after(text, inner.end(), '`'));
    if (run > 0) return stroke(unmark(inner, run, 0), inner, -run);
    int padded = padded(inner);
    if (padded > 0) return stroke(unmark(inner, padded, 1), inner, -padded - 1);
    String code = inner.in(text);
    boolean pad = code.startsWith("`") || code.endsWith("`");
    String ticks = "`".repeat(Runs.longest(code, '`') + 1);
    return stroke(
        mark(inner, ticks + (pad ? " " : ""), (pad ? " " : "") + ticks),
        inner,
        ticks.length() + (pad ? 1 : 0));
  }

  private TextRange inner() {
    TextRange stripped = Wrap.withoutBlanks(text, selection);
    int run =
        Math.min(Runs.after(text, stripped.start(), '`'), Runs.before(text, stripped.end(), '`'));
    boolean whole = run > 0 && 2 * run < stripped.length();
    TextRange inner =
        whole ? new TextRange(stripped.start() + run, stripped.end() - run) : stripped;
    return whole && Runs.longest(inner.in(text), '`') < run ? inner : stripped;
  }

  /// The backticks of `` `` `a` `` ``, whose blanks are no part of the code; 0 where there are
  /// none.
  private int padded(TextRange inner) {
    String code = inner.in(text);
    if (!code.startsWith("`") && !code.endsWith("`")) return 0;
    int start = inner.start() - 1;
    int end = inner.end() + 1;
    if (start < 0 || end > text.length()) return 0;
    if (text.charAt(start) != ' ' || text.charAt(end - 1) != ' ') return 0;
    return Math.min(Runs.before(text, start, '`'), Runs.after(text, end, '`'));
  }

  private TextEdit mark(TextRange inner, String before, String behind) {
    return inner.isEmpty()
        ? TextEdit.of(text, Replacement.insert(inner.start(), before + behind))
        : TextEdit.of(
            text,
            Replacement.insert(inner.start(), before),
            Replacement.insert(inner.end(), behind));
  }

  private TextEdit unmark(TextRange inner, int run, int pad) {
    return TextEdit.of(
        text,
        Replacement.of(inner.start() - run - pad, inner.start(), ""),
        Replacement.of(inner.end(), inner.end() + run + pad, ""));
  }

  private Stroke stroke(TextEdit edit, TextRange inner, int shift) {
    return selection.isEmpty()
        ? Stroke.caretAt(edit, Math.clamp(selection.start(), inner.start(), inner.end()) + shift)
        : new Stroke(edit, inner.start() + shift, inner.end() + shift);
  }

  private TextRange wholeLines(TextRange range) {
    int start = text.lastIndexOf('\n', range.start() - 1) + 1;
    int feed = text.indexOf('\n', range.end());
    return new TextRange(start, feed < 0 ? text.length() : feed);
  }

  private Stroke fence(TextRange inner) {
    TextRange lines = wholeLines(inner);
    String fence = "`".repeat(Math.max(3, Runs.longest(lines.in(text), '`') + 1));
    var edit =
        TextEdit.of(
            text,
            Replacement.insert(lines.start(), fence + "\n"),
            Replacement.insert(lines.end(), "\n" + fence));
    int shift = fence.length() + 1;
    return new Stroke(edit, lines.start() + shift, lines.end() + shift);
  }

  /// Whether the lines just before and behind the selection are the fences of one block.
  private boolean isFenced() {
    TextRange lines = wholeLines(Wrap.withoutBlanks(text, selection));
    if (lines.start() == 0 || lines.end() == text.length()) return false;
    String before = wholeLines(TextRange.empty(lines.start() - 1)).in(text);
    String behind = wholeLines(TextRange.empty(lines.end() + 1)).in(text).stripTrailing();
    int fence = Runs.after(before, 0, '`');
    return fence >= 3
        && before.indexOf('`', fence) < 0
        && behind.length() >= fence
        && Runs.after(behind, 0, '`') == behind.length()
        && Runs.longest(lines.in(text), '`') < fence;
  }

  private Stroke unfence() {
    TextRange lines = wholeLines(Wrap.withoutBlanks(text, selection));
    TextRange before = wholeLines(TextRange.empty(lines.start() - 1));
    TextRange behind = wholeLines(TextRange.empty(lines.end() + 1));
    var edit =
        TextEdit.of(
            text,
            Replacement.of(before.start(), lines.start(), ""),
            Replacement.of(lines.end(), behind.end(), ""));
    int shift = lines.start() - before.start();
    return new Stroke(edit, lines.start() - shift, lines.end() - shift);
  }
}
