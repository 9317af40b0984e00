package galley.ui.editor;

import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;

/// Puts marks around what is selected, or takes them away where it has them: bold, italic, code,
/// link. Blanks at the ends of the selection stay outside, because `** a**` is not bold.
final class Wrap {
  private Wrap() {}

  static Stroke bold(String text, TextRange selection) {
    return stars(text, selection, 2);
  }

  static Stroke italic(String text, TextRange selection) {
    return stars(text, selection, 1);
  }

  /// A run of one star is italic, of two bold, of three both.
  private static Stroke stars(String text, TextRange selection, int count) {
    TextRange inner = inner(text, selection);
    int run = Math.min(before(text, inner.start(), '*'), after(text, inner.end(), '*'));
    boolean has = count == 2 ? run >= 2 : run == 1 || run >= 3;
    return has ? unwrap(text, inner, count) : wrap(text, inner, "*".repeat(count));
  }

  /// More backticks than the code has in a row; several lines become a fenced block.
  static Stroke code(String text, TextRange selection) {
    TextRange inner = inner(text, selection);
    String code = inner.in(text);
    int run = Math.min(before(text, inner.start(), '`'), after(text, inner.end(), '`'));
    if (run > 0) return unwrap(text, inner, run);
    if (code.indexOf('\n') >= 0) return fence(text, inner);
    return wrap(text, inner, "`".repeat(longestRun(code, '`') + 1));
  }

  private static Stroke fence(String text, TextRange selection) {
    int start = text.lastIndexOf('\n', selection.start() - 1) + 1;
    int lineFeed = text.indexOf('\n', selection.end());
    int end = lineFeed < 0 ? text.length() : lineFeed;
    String fence = "`".repeat(Math.max(3, longestRun(text.substring(start, end), '`') + 1));
    var edit =
        TextEdit.of(
            text, Replacement.insert(start, fence + "\n"), Replacement.insert(end, "\n" + fence));
    int shift = fence.length() + 1;
    return new Stroke(edit, start + shift, end + shift);
  }

  /// `[selection](|)`, and `[|](selection)` where a URL is selected.
  static Stroke link(String text, TextRange selection) {
    TextRange inner = inner(text, selection);
    String what = inner.in(text);
    if (isUrl(what)) {
      var edit = TextEdit.of(text, replacement(inner, "[](" + destination(what) + ")"));
      return Stroke.caretAt(edit, inner.start() + 1);
    }
    var edit = TextEdit.of(text, replacement(inner, "[" + what + "]()"));
    int into = what.isEmpty() ? 1 : what.length() + 3;
    return Stroke.caretAt(edit, inner.start() + into);
  }

  /// `[selection](url)`, for a URL that was pasted over a selection.
  static Stroke link(String text, TextRange selection, String url) {
    TextRange inner = inner(text, selection);
    String link = "[" + inner.in(text) + "](" + destination(url) + ")";
    return Stroke.caretAt(
        TextEdit.of(text, replacement(inner, link)), inner.start() + link.length());
  }

  /// Whether pasting this text over that selection makes a link of it.
  static boolean makesLink(String pasted, String selected) {
    return isUrl(pasted)
        && !selected.isBlank()
        && selected.indexOf('\n') < 0
        && !isUrl(selected.strip());
  }

  private static boolean isUrl(String text) {
    return (text.startsWith("https://") || text.startsWith("http://"))
        && text.indexOf('/') + 2 < text.length()
        && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '<' || c == '>');
  }

  /// A URL whose parentheses are not in pairs is written `<…>` (CommonMark 0.31.2, section 6.3).
  private static String destination(String url) {
    int depth = 0;
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '(') depth++;
      if (url.charAt(i) == ')' && --depth < 0) break;
    }
    return depth == 0 ? url : "<" + url + ">";
  }

  private static Stroke wrap(String text, TextRange inner, String marks) {
    var edit =
        inner.isEmpty()
            ? TextEdit.of(text, Replacement.insert(inner.start(), marks + marks))
            : TextEdit.of(
                text,
                Replacement.insert(inner.start(), marks),
                Replacement.insert(inner.end(), marks));
    return new Stroke(edit, inner.start() + marks.length(), inner.end() + marks.length());
  }

  private static Stroke unwrap(String text, TextRange inner, int count) {
    var edit =
        TextEdit.of(
            text,
            Replacement.of(inner.start() - count, inner.start(), ""),
            Replacement.of(inner.end(), inner.end() + count, ""));
    return new Stroke(edit, inner.start() - count, inner.end() - count);
  }

  private static Replacement replacement(TextRange range, String text) {
    return new Replacement(range, text);
  }

  /// The selection without blanks at its ends, and without marks that were selected with it.
  private static TextRange inner(String text, TextRange selection) {
    int start = selection.start();
    int end = selection.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) start++;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
    for (char mark : new char[] {'*', '`'}) {
      int run = Math.min(after(text, start, mark), before(text, end, mark));
      if (run > 0 && 2 * run < end - start) return new TextRange(start + run, end - run);
    }
    return new TextRange(start, end);
  }

  private static int before(String text, int at, char c) {
    int from = at;
    while (from > 0 && text.charAt(from - 1) == c) from--;
    return at - from;
  }

  private static int after(String text, int at, char c) {
    int to = at;
    while (to < text.length() && text.charAt(to) == c) to++;
    return to - at;
  }

  private static int longestRun(String text, char c) {
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      int run = after(text, i, c);
      longest = Math.max(longest, run);
      i += run;
    }
    return longest;
  }
}
