package galley.link;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An `http` or `https` URL in the spelling its author gave it.
///
/// Nothing is normalized: letter case, percent encodings, international host names and the order of
/// parameters are what will be published. To compare two, use [LinkKey].
public record LinkUrl(String value) {

  /** RFC 3986, appendix B, for the two schemes of the web. */
  private static final Pattern SHAPE =
      Pattern.compile("(?i)(https?)://([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

  private static final String LABEL = "(?:[A-Za-z0-9_-]|[^\\x00-\\x7F\\p{P}\\p{Z}\\p{C}])+";
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:[^@]*@)?(\\[[0-9A-Fa-f:.]+]|" + LABEL + "(?:\\." + LABEL + ")*\\.?)(?::(\\d{0,5}))?");

  public LinkUrl {
    if (!isWeb(value)) {
      throw new IllegalArgumentException("not a web address: " + value);
    }
  }

  /// Reads what a person typed or pasted as one URL, if it is one.
  ///
  /// Angle brackets and quotes around it and punctuation behind it are not part of it, parentheses
  /// that balance are: `<https://example.org/a_(b)>.` reads as `https://example.org/a_(b)`. A host
  /// without a scheme gets `https://` where it can hardly be anything else: `example.org/x` does,
  /// `README.md` and `and/or` do not.
  public static Optional<LinkUrl> parse(String pasted) {
    String text = UrlText.unwrap(pasted);
    if (isWeb(text)) {
      return Optional.of(new LinkUrl(text));
    }
    String completed = text.startsWith("//") ? "https:" + text : "https://" + text;
    return BareHost.begins(text) && isWeb(completed)
        ? Optional.of(new LinkUrl(completed))
        : Optional.empty();
  }

  // The parts are cut by hand: an archive compares tens of thousands, and a pattern for each part
  // of
  // each takes longer than all the rest.

  /** The scheme in lower case: `http` or `https`. */
  public String scheme() {
    return value.substring(0, value.indexOf(':')).toLowerCase(Locale.ROOT);
  }

  /** The host as written, without user, port and brackets; never empty. */
  public String host() {
    String authority = authority();
    if (authority.startsWith("[")) return authority.substring(1, authority.indexOf(']'));
    int colon = authority.indexOf(':');
    return colon < 0 ? authority : authority.substring(0, colon);
  }

  /** The port as written, or the scheme's own. */
  public int port() {
    String authority = authority();
    int colon = authority.indexOf(':', authority.indexOf(']') + 1);
    if (colon < 0 || colon == authority.length() - 1) return scheme().equals("https") ? 443 : 80;
    return Integer.parseInt(authority.substring(colon + 1));
  }

  /** The path as written, from its slash on; empty if there is none. */
  public String path() {
    return value.substring(authorityEnd(), pathEnd());
  }

  /** What stands behind `?`, or null if there is no question mark. */
  public @Nullable String query() {
    int start = pathEnd();
    if (start == value.length() || value.charAt(start) != '?') return null;
    int hash = value.indexOf('#', start);
    return value.substring(start + 1, hash < 0 ? value.length() : hash);
  }

  /** What stands behind `#`, or null if there is no hash. */
  public @Nullable String fragment() {
    int hash = value.indexOf('#');
    return hash < 0 ? null : value.substring(hash + 1);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isWeb(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches() || text.chars().anyMatch(UrlText::endsAnyUrl)) {
      return false;
    }
    Matcher authority = AUTHORITY.matcher(shape.group(2));
    if (!authority.matches()) {
      return false;
    }
    String port = authority.group(2);
    return port == null || port.isEmpty() || Integer.parseInt(port) <= 65_535;
  }

  /** Host and port, without a user. */
  private String authority() {
    String authority = value.substring(value.indexOf("://") + 3, authorityEnd());
    return authority.substring(authority.indexOf('@') + 1);
  }

  private int authorityEnd() {
    return first("/?#", value.indexOf("://") + 3);
  }

  private int pathEnd() {
    return first("?#", authorityEnd());
  }

  /** The first of some characters, or the end. */
  private int first(String characters, int from) {
    int at = from;
    while (at < value.length() && characters.indexOf(value.charAt(at)) < 0) at++;
    return at;
  }
}
