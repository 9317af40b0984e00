package galley.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the links in whatever was pasted: one URL, a list, Markdown, HTML, a whole e-mail.
///
/// Read as a link with a title: `title | url` and `url | title`, the same with tabs,
/// `[title](url)`, `<a href="url">title</a>` (so a browser's bookmarks too). Read without: a bare
/// URL anywhere, and a host without a scheme where it is a line of its own. Pictures are no links.
public final class PastedLinks {

  /// What one of the readers found: where it ends, and the link, if it is one of the web.
  record Found(@Nullable PastedLink link, int end) {}

  private final String text;
  private final Map<LinkKey, PastedLink> links = new LinkedHashMap<>();

  private PastedLinks(String text) {
    this.text = text;
  }

  /// All links in their order, each page once: a later spelling of the same page only lends its
  /// title to one that had none. Empty if there is no link in the text.
  public static List<PastedLink> find(String anyText) {
    PastedLinks found = new PastedLinks(anyText);
    found.scan();
    return List.copyOf(found.links.values());
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      Found found = atLineStart(at) ? TitledLine.read(text, at) : null;
      if (found == null) {
        found = readAt(at);
      }
      if (found == null) {
        at++;
        continue;
      }
      if (found.link() != null) {
        add(found.link());
      }
      at = found.end();
    }
  }

  private @Nullable Found readAt(int at) {
    return switch (text.charAt(at)) {
      case '<' -> HtmlAnchor.read(text, at);
      case '[', '!' -> MarkdownLink.read(text, at);
      case 'h', 'H', 'w', 'W' -> bare(at);
      default -> null;
    };
  }

  private @Nullable Found bare(int at) {
    boolean schemeless = text.regionMatches(true, at, "www.", 0, 4);
    boolean web =
        text.regionMatches(true, at, "http://", 0, 7)
            || text.regionMatches(true, at, "https://", 0, 8);
    if (!(web || schemeless) || (at > 0 && isAsciiWord(text.charAt(at - 1)))) {
      return null;
    }
    int end = web ? UrlText.end(text, at) : UrlText.endOfHost(text, at);
    Optional<LinkUrl> url = LinkUrl.parse(text.substring(at, end));
    return url.map(it -> new Found(new PastedLink(it, null), end)).orElse(null);
  }

  private void add(PastedLink link) {
    links.merge(
        LinkKey.of(link.url()),
        link,
        (first, again) -> first.title() == null ? titled(first, again) : first);
  }

  private static PastedLink titled(PastedLink first, PastedLink again) {
    return new PastedLink(first.url(), again.title());
  }

  private boolean atLineStart(int at) {
    return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
  }

  private static boolean isAsciiWord(char c) {
    return c <= 0x7F && (Character.isLetterOrDigit(c) || "@/._-".indexOf(c) >= 0);
  }
}
