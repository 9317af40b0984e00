package galley.ui.editor;

/// Emoji in a text: what must be drawn in an emoji font. Characters that are emoji only on request
/// (`©`, digits) are text, unless the variation selector U+FE0F asks for it (Unicode TR 51).
final class Emoji {
  private static final int JOINER = 0x200D;
  private static final int AS_EMOJI = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  private Emoji() {}

  /// Where the emoji that starts at an offset ends, with all that is joined to it; the offset
  /// itself if none starts there.
  static int end(String text, int from) {
    if (text.charAt(from) < 0x80 && !isKeycap(text, from)) return from;
    int cp = text.codePointAt(from);
    int at = from + Character.charCount(cp);
    boolean asked = at < text.length() && text.charAt(at) == AS_EMOJI;
    if (!Character.isEmojiPresentation(cp) && !(asked && Character.isEmoji(cp))) return from;
    while (at < text.length()) {
      int next = text.codePointAt(at);
      int size = Character.charCount(next);
      if (next == AS_EMOJI || next == KEYCAP || Character.isEmojiModifier(next) || isTag(next)) {
        at += size;
      } else if (next == JOINER && at + 1 < text.length()) {
        at += 1 + Character.charCount(text.codePointAt(at + 1));
      } else if (isFlag(cp) && isFlag(next)) {
        return at + size;
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean isKeycap(String text, int from) {
    return from + 2 < text.length()
        && text.charAt(from + 1) == AS_EMOJI
        && text.charAt(from + 2) == KEYCAP;
  }

  private static boolean isFlag(int cp) {
    return cp >= 0x1F1E6 && cp <= 0x1F1FF;
  }

  private static boolean isTag(int cp) {
    return cp >= 0xE0020 && cp <= 0xE007F;
  }
}
