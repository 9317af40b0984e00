package galley.link;

import galley.link.PastedLinks.Found;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `[title](url "more")` with brackets and parentheses that balance (CommonMark 0.31, 6.3), and
/// `![…](…)`, which is passed over: a picture is no link.
final class MarkdownLink {
  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_URL = 4_000;
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
  private static final Pattern EMPHASIS = Pattern.compile("^(\\*\\*|__|\\*|_|`)(.+)\\1$");

  private MarkdownLink() {}

  static @Nullable Found read(String text, int at) {
    boolean picture = text.charAt(at) == '!';
    int open = picture ? at + 1 : at;
    if (open >= text.length() || text.charAt(open) != '[') {
      return null;
    }
    int close = balanced(text, open, '[', ']', Math.min(text.length(), open + LONGEST_TITLE));
    if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '(') {
      return null;
    }
    int from = close + 2;
    int to = endOfTarget(text, from);
    int end = to < 0 ? -1 : text.indexOf(')', to);
    if (end < 0) {
      return null;
    }
    if (picture) {
      return new Found(null, end + 1);
    }
    Optional<LinkUrl> url = LinkUrl.parse(unescaped(text.substring(from, to)));
    String title = text.substring(open + 1, close);
    return url.map(it -> new Found(PastedLink.of(it, plain(title)), end + 1)).orElse(null);
  }

  private static int endOfTarget(String text, int from) {
    if (from < text.length() && text.charAt(from) == '<') {
      int close = text.indexOf('>', from);
      return close < 0 ? -1 : close + 1;
    }
    int depth = 0;
    for (int at = from; at < Math.min(text.length(), from + LONGEST_URL); at++) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        return at;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        return at;
      }
      at += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  private static int balanced(String text, int open, char opener, char closer, int limit) {
    int depth = 0;
    for (int at = open; at < limit; at++) {
      char c = text.charAt(at);
      depth += c == opener ? 1 : c == closer ? -1 : 0;
      if (depth == 0) {
        return at;
      }
      at += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  private static String plain(String title) {
    String text = PICTURE.matcher(title).replaceAll("").strip();
    return unescaped(EMPHASIS.matcher(text).replaceFirst("$2"));
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll("$1");
  }
}
