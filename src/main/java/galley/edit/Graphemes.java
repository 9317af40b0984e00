package galley.edit;

import java.text.BreakIterator;

/// Where one character ends for a reader: extended grapheme clusters (Unicode TR 29), so that a
/// family emoji of eleven UTF-16 units, a flag, or a letter with its accents is one step.
public final class Graphemes {
  /// How far a cluster is looked for; a longer one is cut.
  private static final int REACH = 128;

  private Graphemes() {}

  /// The boundary before an offset; 0 at the start.
  public static int previous(String text, int offset) {
    if (offset <= 1) return 0;
    if (isSimple(text.charAt(offset - 1)) && isSimple(text.charAt(offset - 2))) return offset - 1;
    var window = new Window(text, offset);
    return Math.max(0, window.from + window.breaks.preceding(offset - window.from));
  }

  /// The boundary after an offset; the length of the text at its end.
  public static int next(String text, int offset) {
    int length = text.length();
    if (offset >= length - 1) return length;
    if (isSimple(text.charAt(offset)) && isSimple(text.charAt(offset + 1))) return offset + 1;
    var window = new Window(text, offset);
    int next = window.breaks.following(offset - window.from);
    return next == BreakIterator.DONE ? length : window.from + next;
  }

  public static boolean isBoundary(String text, int offset) {
    if (offset <= 0 || offset >= text.length()) return true;
    if (isSimple(text.charAt(offset - 1)) && isSimple(text.charAt(offset))) return true;
    var window = new Window(text, offset);
    return window.breaks.isBoundary(offset - window.from);
  }

  /// The offset itself where a character ends there, else the nearer end of the one that it is in.
  public static int nearest(String text, int offset) {
    if (isBoundary(text, offset)) return Math.clamp(offset, 0, text.length());
    int before = previous(text, offset);
    int after = next(text, offset);
    return offset - before <= after - offset ? before : after;
  }

  /// Characters that join with nothing of their kind: what most of a text is made of.
  private static boolean isSimple(char c) {
    return (c < 0x300 && c != '\r') || (c >= 0x4E00 && c < 0xA000);
  }

  /** The characters around an offset, with an iterator over them. */
  private static final class Window {
    final int from;
    final BreakIterator breaks = BreakIterator.getCharacterInstance();

    Window(String text, int offset) {
      int start = Math.max(0, offset - REACH);
      if (start > 0 && Character.isLowSurrogate(text.charAt(start))) start--;
      from = start;
      breaks.setText(text.substring(from, Math.min(text.length(), offset + REACH)));
    }
  }
}
