package galley.edit;

import galley.text.TextRange;
import java.util.List;

/// Puts marks around what is selected, or takes them away where it has them: bold, italic, code,
/// link. Without a selection it is the word at the caret that is meant; where there is none, as
/// between Chinese characters, the caret comes to be between the marks.
public final class Wrap {
  private Wrap() {}

  public static Stroke bold(String text, TextRange selection) {
    return new Emphasis(text, selection, 2).toggle();
  }

  public static Stroke italic(String text, TextRange selection) {
    return new Emphasis(text, selection, 1).toggle();
  }

  public static Stroke code(String text, TextRange selection) {
    return new Code(text, selection).toggle();
  }

  public static Stroke link(String text, TextRange selection) {
    return new Link(text, selection).toggle();
  }

  /// `[selection](url)`, for a URL that was pasted over a selection.
  public static Stroke link(String text, TextRange selection, String url) {
    return new Link(text, selection).to(url);
  }

  /// `![selection](path)`; several pictures stand in paragraphs of their own, in place of the
  /// selection. A picture without words gets the caret where they go.
  ///
  /// @param paths from the workspace
  public static Stroke pictures(String text, TextRange selection, List<String> paths) {
    return new Link(text, selection).pictures(paths);
  }

  /// Whether pasting this text over that selection makes a link of it.
  public static boolean makesLink(String pasted, String selected) {
    return Link.isUrl(pasted)
        && !selected.isBlank()
        && selected.indexOf('\n') < 0
        && !Link.isUrl(selected.strip());
  }

  /// Whether a text is an address of the web and nothing else.
  public static boolean isUrl(String text) {
    return Link.isUrl(text);
  }

  /// Blanks at the ends of a selection stay outside marks, because `** a**` is not bold.
  static TextRange withoutBlanks(String text, TextRange selection) {
    int start = selection.start();
    int end = selection.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) start++;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
    return new TextRange(start, end);
  }
}
