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

  /** The scheme in lower case: `http` or `https`. */
  public String scheme() {
    return shape().group(1).toLowerCase(Locale.ROOT);
  }

  /** The host as written, without user, port and brackets; never empty. */
  public String host() {
    String host = authority().group(1);
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** The port as written, or the scheme's own. */
  public int port() {
    String port = authority().group(2);
    if (port == null || port.isEmpty()) {
      return scheme().equals("https") ? 443 : 80;
    }
    return Integer.parseInt(port);
  }

  /** The path as written, from its slash on; empty if there is none. */
  public String path() {
    return shape().group(3);
  }

  /** What stands behind `?`, or null if there is no question mark. */
  public @Nullable String query() {
    return shape().group(4);
  }

  /** What stands behind `#`, or null if there is no hash. */
  public @Nullable String fragment() {
    return shape().group(5);
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

  private Matcher shape() {
    return matched(SHAPE.matcher(value));
  }

  private Matcher authority() {
    return matched(AUTHORITY.matcher(shape().group(2)));
  }

  private static Matcher matched(Matcher matcher) {
    if (!matcher.matches()) {
      throw new IllegalStateException("checked when it was made");
    }
    return matcher;
  }
}
