package galley.link;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// What two spellings of one page's URL have in common. For comparing only, never published.
///
/// `http://www.Example.org:80/a/index.html?utm_source=x#top` and `https://example.org/a` have one
/// key. A fragment counts only where it routes (`#/inbox`, `#!inbox`). A repository, a preprint, a
/// video and what has a DOI have one key under all their URLs.
public record LinkKey(String value) {

  public static LinkKey of(LinkUrl url) {
    LinkUrl clean = Tracking.clean(url).url();
    Optional<String> work = KnownWork.of(clean);
    if (work.isPresent()) return new LinkKey(work.get());
    return new LinkKey(host(clean) + port(clean) + path(clean) + query(clean) + route(clean));
  }

  @Override
  public String toString() {
    return value;
  }

  private static String host(LinkUrl url) {
    String host = url.host();
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    host = ascii(host).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException _) {
      return host; // longer than a host may be: compared as it is written
    }
  }

  private static String port(LinkUrl url) {
    int own = url.scheme().equals("https") ? 443 : 80;
    return url.port() == own ? "" : ":" + url.port();
  }

  private static String path(LinkUrl url) {
    String path = normal(url.path());
    for (String index : new String[] {"/index.html", "/index.htm"}) {
      if (path.endsWith(index)) {
        path = path.substring(0, path.length() - index.length());
      }
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String query(LinkUrl url) {
    String query = url.query();
    return query == null || query.isEmpty() ? "" : "?" + normal(query);
  }

  private static String route(LinkUrl url) {
    String fragment = url.fragment();
    if (fragment == null || fragment.length() < 2 || "/!".indexOf(fragment.charAt(0)) < 0) {
      return "";
    }
    return "#" + normal(fragment);
  }

  /** RFC 3986, 6.2.2: unreserved characters plain, all other encodings in upper case. */
  private static String normal(String part) {
    StringBuilder normal = new StringBuilder(part.length());
    int at = 0;
    while (at < part.length()) {
      int c = part.codePointAt(at);
      if (c == '%' && isEncoded(part, at)) {
        int octet = HexFormat.fromHexDigits(part, at + 1, at + 3);
        append(normal, (byte) octet, isUnreserved(octet));
        at += 3;
      } else {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          append(normal, octet, octet > 0);
        }
        at += Character.charCount(c);
      }
    }
    return normal.toString();
  }

  private static void append(StringBuilder to, byte octet, boolean plain) {
    if (plain) {
      to.append((char) octet);
    } else {
      to.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
    }
  }

  private static boolean isEncoded(String text, int at) {
    return at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }
}
