package galley.summarize;

import java.util.regex.Pattern;

/// What a page says of itself is often the beginning of its text, cut after so many characters.
final class Clipped {
  private static final Pattern CUT =
      Pattern.compile("(?:\\.{2,}|…|&hellip;|\\[(?:…|\\.\\.\\.|&hellip;)])\\s*$");
  private static final int ENOUGH = 24;

  private Clipped() {}

  /** Whether it ends in dots that stand for the rest. */
  static boolean is(String text) {
    return (text.indexOf('…') >= 0 || text.contains("..") || text.contains("&hellip;"))
        && CUT.matcher(text.strip()).find();
  }

  /** Its first characters, by which its place in the text is found; empty if it has too few. */
  static String start(String text) {
    String plain = CUT.matcher(text.strip()).replaceAll("");
    int enough = Scripts.isDense(plain) ? ENOUGH / 2 : ENOUGH;
    return plain.length() < enough ? "" : plain.substring(0, enough);
  }
}
