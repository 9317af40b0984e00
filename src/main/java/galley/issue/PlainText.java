package galley.issue;

/// Text without Markdown, and Markdown that says just that text.
public final class PlainText {
  private PlainText() {}

  /// A fragment of one paragraph without its markup: `[**a** b](u)` is `a b`.
  public static String of(String markdown) {
    return Markdown.plain(markdown);
  }

  /// Any Markdown without its markup, a line for each paragraph, heading, entry of a list and row
  /// of a table; code stays, pictures, HTML and link targets do not.
  public static String ofBlocks(String markdown) {
    return PlainBlocks.of(markdown);
  }

  /// The text as the text of a link, on one line; escaped only where it would be read as markup:
  /// `snake_case` stays, `*args` becomes `\*args`.
  public static String escape(String plain) {
    String line = plain.strip().replaceAll("\\s+", " ");
    // As a link's text, because that is where a backslash at the end escapes what follows.
    return isBalanced(line, '[', ']') && Markdown.plain("[" + line + "](x)").equals(line)
        ? line
        : line.replaceAll("([\\\\*_`\\[\\]<&])", "\\\\$1");
  }

  public static boolean isBalanced(String text, char open, char close) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == open) depth++;
      if (text.charAt(i) == close && --depth < 0) return false;
    }
    return depth == 0;
  }
}
