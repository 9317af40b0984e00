package galley.link;

import galley.link.PastedLinks.Found;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/// `<a href="url">title</a>` that was pasted as text, and the lines of a browser's bookmarks.
final class HtmlAnchor {
  private static final int LONGEST = 4_000;
  private static final Pattern HREF =
      Pattern.compile("(?is)\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private HtmlAnchor() {}

  static @Nullable Found read(String text, int at) {
    if (!text.regionMatches(true, at, "<a", 0, 2)
        || at + 2 >= text.length()
        || !Character.isWhitespace(text.charAt(at + 2))) {
      return null;
    }
    String near = text.substring(at, Math.min(text.length(), at + LONGEST));
    int open = near.indexOf('>');
    if (open < 0) {
      return null;
    }
    Matcher href = HREF.matcher(near.substring(0, open));
    if (!href.find()) {
      return null;
    }
    String target =
        href.group(1) != null
            ? href.group(1)
            : href.group(2) != null ? href.group(2) : href.group(3);
    Optional<LinkUrl> url = LinkUrl.parse(StringEscapeUtils.unescapeHtml4(target));
    int close = near.toLowerCase(Locale.ROOT).indexOf("</a", open);
    if (close < 0) {
      return url.map(it -> new Found(new PastedLink(it, null), at + open + 1)).orElse(null);
    }
    String inner = TAG.matcher(near.substring(open + 1, close)).replaceAll("");
    String title = StringEscapeUtils.unescapeHtml4(inner);
    PastedLink link = url.map(it -> PastedLink.of(it, title)).orElse(null);
    return new Found(link, at + close + 3);
  }
}
