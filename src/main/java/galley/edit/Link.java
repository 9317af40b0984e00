package galley.edit;

import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A link on and off: `[selection](|)`, `[|](selection)` where a URL is selected, and the words
/// alone where a link is.
final class Link {
  private static final int REACH = 4_000;

  /** A link that stands in the text already: `[text](…)`. */
  private record Written(TextRange text, TextRange whole) {}

  private final String text;
  private final TextRange selection;

  Link(String text, TextRange selection) {
    this.text = text;
    this.selection = selection;
  }

  Stroke toggle() {
    Optional<Written> written = written();
    if (written.isPresent()) return unlink(written.get());
    TextRange inner =
        selection.isEmpty()
            ? Words.at(text, selection.start())
            : Wrap.withoutBlanks(text, selection);
    String what = inner.in(text);
    if (isUrl(what)) {
      var edit = TextEdit.of(text, new Replacement(inner, "[](" + destination(what) + ")"));
      return Stroke.caretAt(edit, inner.start() + 1);
    }
    var edit =
        inner.isEmpty()
            ? TextEdit.of(text, Replacement.insert(inner.start(), "[]()"))
            : TextEdit.of(
                text,
                Replacement.insert(inner.start(), "["),
                Replacement.insert(inner.end(), "]()"));
    return Stroke.caretAt(edit, inner.isEmpty() ? inner.start() + 1 : inner.end() + 3);
  }

  /// `[selection](url)`, for a URL that was pasted over a selection.
  Stroke to(String url) {
    TextRange inner = Wrap.withoutBlanks(text, selection);
    String link = "[" + inner.in(text) + "](" + destination(url) + ")";
    return Stroke.caretAt(
        TextEdit.of(text, new Replacement(inner, link)), inner.start() + link.length());
  }

  Stroke pictures(List<String> paths) {
    String selected = selection.in(text).strip();
    boolean describes = paths.size() == 1 && selected.indexOf('\n') < 0;
    String words = describes ? selected.replaceAll("[\\[\\]]", "\\\\$0") : "";
    String pictures =
        paths.stream()
            .map(path -> "![" + words + "](" + destination(path) + ")")
            .collect(Collectors.joining("\n\n"));
    var edit = TextEdit.of(text, new Replacement(selection, pictures));
    boolean asks = describes && selected.isEmpty();
    return Stroke.caretAt(edit, selection.start() + (asks ? 2 : pictures.length()));
  }

  private Stroke unlink(Written link) {
    var edit =
        TextEdit.of(
            text,
            Replacement.of(link.whole().start(), link.text().start(), ""),
            Replacement.of(link.text().end(), link.whole().end(), ""));
    int start = link.whole().start();
    if (!selection.isEmpty()) return new Stroke(edit, start, start + link.text().length());
    int into = Math.clamp(selection.start(), link.text().start(), link.text().end());
    return Stroke.caretAt(edit, into - 1);
  }

  /// The link that holds the selection.
  private Optional<Written> written() {
    int start =
        Math.max(text.lastIndexOf('\n', selection.start() - 1) + 1, selection.start() - REACH);
    int end = text.indexOf('\n', selection.end());
    if (end < 0) end = text.length();
    for (int open = start; open <= selection.start() && open < end; open++) {
      char c = text.charAt(open);
      if (c == '\\') open++;
      if (c != '[' || (open > 0 && text.charAt(open - 1) == '!')) continue;
      int close = closing(open, end, '[', ']');
      if (close < 0 || close + 1 >= end || text.charAt(close + 1) != '(') continue;
      int last = closing(close + 1, end, '(', ')');
      if (last < 0) continue;
      var whole = new TextRange(open, last + 1);
      boolean inside =
          selection.isEmpty()
              ? open < selection.start() && selection.start() <= last
              : whole.contains(selection);
      if (inside) return Optional.of(new Written(new TextRange(open + 1, close), whole));
      open = close;
    }
    return Optional.empty();
  }

  /// The bracket that closes the one at `open`, those between in pairs; -1 if none does.
  private int closing(int open, int end, char opening, char closing) {
    int depth = 0;
    for (int i = open; i < Math.min(end, open + REACH); i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == opening) depth++;
      else if (c == closing && --depth == 0) return i;
    }
    return -1;
  }

  static boolean isUrl(String text) {
    return (text.startsWith("https://") || text.startsWith("http://"))
        && text.indexOf('/') + 2 < text.length()
        && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '<' || c == '>');
  }

  /// A URL with blanks, or whose parentheses are not in pairs, is written `<…>` (CommonMark 0.31.2,
  /// section 6.3).
  private static String destination(String url) {
    int depth = 0;
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '(') depth++;
      if (url.charAt(i) == ')' && --depth < 0) break;
    }
    return depth == 0 && url.indexOf(' ') < 0 ? url : "<" + url + ">";
  }
}
