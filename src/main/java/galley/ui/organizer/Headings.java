package galley.ui.organizer;

/// How a section's heading is shown.
final class Headings {
  private static final int FIRST_SYMBOL = 0x2000;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Headings() {}

  /// The heading with an en space between its leading emoji and its words: many publications write
  /// `🦄文章`, which looks glued together once the emoji is a picture.
  static String spaced(String heading) {
    int end = emojiEnd(heading);
    boolean glued =
        end > 0 && end < heading.length() && !Character.isWhitespace(heading.charAt(end));
    return glued ? heading.substring(0, end) + "\u2002" + heading.substring(end) : heading;
  }

  /// The heading's words without its leading emoji, which a field cannot show and a rename keeps.
  static String words(String heading) {
    String words = heading.substring(emojiEnd(heading)).strip();
    return words.isEmpty() ? heading : words;
  }

  private static int emojiEnd(String heading) {
    int end = 0;
    while (end < heading.length() && isOfEmoji(heading.codePointAt(end))) {
      end += Character.charCount(heading.codePointAt(end));
    }
    return end;
  }

  private static boolean isOfEmoji(int symbol) {
    return symbol >= FIRST_SYMBOL
        && (Character.isEmoji(symbol)
            || Character.isEmojiComponent(symbol)
            || symbol == ZERO_WIDTH_JOINER);
  }
}
