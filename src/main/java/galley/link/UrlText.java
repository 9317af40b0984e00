package galley.link;

import java.util.stream.IntStream;

/// Where a URL ends in the text around it.
///
/// RFC 3986, appendix C, recommends angle brackets around a URL; hardly anyone writes them. So a
/// URL ends at white space, at a character no URL may hold, or at full-width punctuation, and gives
/// back the punctuation of the sentence it stands in.
final class UrlText {
  private static final String WRAPPERS = "<>\"'`“”‘’「」『』《》【】（）()[]";
  private static final String SENTENCE_ENDS = ".,;:!?'\"*…，。！？；：、·～—";
  private static final String CLOSERS = ")]}）】」』》〉”’";
  private static final String OPENERS = "([{（【「『《〈“‘";

  private UrlText() {}

  /** Whether no URL goes on at this character, wherever it stands. */
  static boolean endsAnyUrl(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\u200B'
        || c == '\uFEFF'
        || "<>\"`".indexOf(c) >= 0;
  }

  /// The end of the URL that starts at `start` in running text.
  ///
  /// In Chinese text no space follows a URL: `见https://example.org/x了解更多` holds
  /// `https://example.org/x`. A letter beyond ASCII therefore goes on only where a part of the URL
  /// begins or is already written in such letters, as in `https://zh.example.org/wiki/中文`.
  static int end(String text, int start) {
    int at = text.indexOf("://", start) + 3;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (startsAnother(text, at)
          || endsAnyUrl(c)
          || "|\\^{}".indexOf(c) >= 0
          || isFullWidthPunctuation(c)) {
        break;
      }
      if (c > 0x7F && isAsciiWord(text.charAt(at - 1))) {
        break;
      }
      at += Character.charCount(c);
    }
    return start + withoutSentence(text.substring(start, at)).length();
  }

  /** The end of the URL without a scheme that starts at `start` in running text. */
  static int endOfHost(String text, int start) {
    int prefix = "https://".length();
    return end("https://" + text.substring(start, Math.min(text.length(), start + 2_000)), 0)
        + start
        - prefix;
  }

  /** Whether this is one URL, without a part of the sentence around it and without another. */
  static boolean isOne(String url) {
    return url.codePoints().noneMatch(UrlText::isFullWidthPunctuation)
        && IntStream.range(0, url.length()).noneMatch(at -> startsAnother(url, at));
  }

  /** Whether a comma here stands between two URLs: `https://a.example,https://b.example`. */
  static boolean startsAnother(String text, int at) {
    boolean separator = text.charAt(at) == ',' || text.charAt(at) == ';';
    return separator && (text.startsWith("http://", at + 1) || text.startsWith("https://", at + 1));
  }

  /** What was pasted as one URL, without what surrounds it. */
  static String unwrap(String pasted) {
    String text = pasted.strip();
    int from = 0;
    while (from < text.length() && WRAPPERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (from > 0) {
      int closed = from;
      while (closed < text.length() && !closes(text, from, closed)) {
        closed++;
      }
      text = text.substring(from, closed);
    }
    return withoutSentence(text);
  }

  private static boolean closes(String text, int from, int at) {
    char opener = text.charAt(from - 1);
    return switch (opener) {
      case '<' -> text.charAt(at) == '>';
      case '"', '`' -> text.charAt(at) == opener;
      default -> false;
    };
  }

  private static String withoutSentence(String url) {
    int end = url.length();
    while (end > 0) {
      char last = url.charAt(end - 1);
      boolean sentence = SENTENCE_ENDS.indexOf(last) >= 0;
      if (!sentence && !closesNothing(url, end)) {
        break;
      }
      end--;
    }
    return url.substring(0, end);
  }

  private static boolean closesNothing(String url, int end) {
    int pair = CLOSERS.indexOf(url.charAt(end - 1));
    if (pair < 0) {
      return false;
    }
    char closer = CLOSERS.charAt(pair);
    char opener = OPENERS.charAt(pair);
    int open = 0;
    for (int at = 0; at < end; at++) {
      open += url.charAt(at) == opener ? 1 : url.charAt(at) == closer ? -1 : 0;
    }
    return open < 0;
  }

  private static boolean isFullWidthPunctuation(int c) {
    boolean wide = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
    boolean quoteOrEllipsis = "“”‘’…—".indexOf(c) >= 0;
    return quoteOrEllipsis || (wide && !Character.isLetterOrDigit(c));
  }

  private static boolean isAsciiWord(char c) {
    return c <= 0x7F && Character.isLetterOrDigit(c);
  }
}
