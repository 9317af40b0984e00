package galley.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a host without a scheme from a file name, a word or an e-mail address.
///
/// A common generic domain is clear by itself (`example.org`). Country codes double as file endings
/// (`README.md`, `main.rs`), so they need something behind them (`example.rs/x`) or `www.` before.
final class BareHost {
  private static final Pattern SHAPE =
      Pattern.compile("(?i)(?://)?((?:[\\p{L}\\p{N}_-]+\\.)+([\\p{L}\\p{N}-]+))(:\\d+)?([/?#].*)?");

  private static final Set<String> GENERIC =
      Set.of(
          "com",
          "org",
          "net",
          "edu",
          "gov",
          "info",
          "io",
          "dev",
          "app",
          "blog",
          "news",
          "page",
          "tech",
          "site",
          "online",
          "xyz",
          "example",
          "cloud",
          "wiki",
          "art",
          "design",
          "me",
          "club",
          "codes",
          "engineering",
          "today",
          "world",
          "live",
          "media",
          "social",
          "space",
          "studio",
          "systems",
          "tools",
          "works",
          "zone",
          "中国",
          "公司",
          "网络");

  private static final Set<String> COUNTRIES = countries();

  private BareHost() {}

  static boolean begins(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return false;
    }
    String host = shape.group(1).toLowerCase(Locale.ROOT);
    String top = shape.group(2).toLowerCase(Locale.ROOT);
    boolean more = shape.group(3) != null || shape.group(4) != null || text.startsWith("//");
    boolean country = COUNTRIES.contains(top) || top.startsWith("xn--");
    return GENERIC.contains(top) || (country && (more || host.startsWith("www.")));
  }

  private static Set<String> countries() {
    Set<String> codes = new HashSet<>();
    Arrays.stream(Locale.getISOCountries())
        .map(c -> c.toLowerCase(Locale.ROOT))
        .forEach(codes::add);
    codes.add("eu");
    codes.add("uk");
    return Set.copyOf(codes);
  }
}
