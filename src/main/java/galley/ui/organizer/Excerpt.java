package galley.ui.organizer;

import galley.issue.PlainText;
import galley.text.TextRange;
import java.util.regex.Pattern;

/// The beginning of a stretch of Markdown as one line of plain text.
final class Excerpt {
  /// Read of the Markdown: enough for the excerpt even where URLs take most of it.
  private static final int READ = 480;

  private static final int SHOWN = 160;
  private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*(?:[>*+-][ \\t]+|#+ )*");
  private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n]\\s*");

  private Excerpt() {}

  /// The words of an HTML comment, which as Markdown say nothing.
  static String ofComment(TextRange range, String text) {
    String raw = text.substring(range.start(), cut(text, range.start(), range.end(), SHOWN));
    String line = BREAK.matcher(raw.strip()).replaceAll(" ");
    return line.replaceFirst("^<!-+\\s*", "").replaceFirst("\\s*-+>$", "")
        + (raw.length() < range.length() ? "…" : "");
  }

  static String of(TextRange range, String text) {
    String markdown = text.substring(range.start(), cut(text, range.start(), range.end(), READ));
    String line = BREAK.matcher(LINE_START.matcher(markdown).replaceAll("")).replaceAll(" ");
    String plain = PlainText.of(line);
    int end = cut(plain, 0, plain.length(), SHOWN);
    boolean more = end < plain.length() || markdown.length() < range.length();
    return more ? plain.substring(0, end).stripTrailing() + "…" : plain;
  }

  /// Where to cut so that at most `most` units are left and no character is halved.
  private static int cut(String text, int from, int to, int most) {
    if (to - from <= most) return to;
    int end = from + most;
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
