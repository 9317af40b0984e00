package galley.workspace;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a proxy is, as a person writes it: `http://127.0.0.1:7890`, `socks5://localhost:1080`, or
/// `127.0.0.1:7890` for an HTTP one. User names and passwords are not part of it.
public record ProxyAddress(Proxy.Type type, String host, int port) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(http|socks5?)://)?([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])"
              + ":([1-9]\\d{0,4})/?",
          Pattern.CASE_INSENSITIVE);

  public static Optional<ProxyAddress> read(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches() || Integer.parseInt(parts.group(3)) > 65_535) return Optional.empty();
    String scheme = parts.group(1) == null ? "http" : parts.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(
        new ProxyAddress(
            scheme.equals("http") ? Proxy.Type.HTTP : Proxy.Type.SOCKS,
            parts.group(2),
            Integer.parseInt(parts.group(3))));
  }

  /// The same as the network library wants it; its name is not looked up yet.
  public Proxy proxy() {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return new Proxy(type, InetSocketAddress.createUnresolved(bare, port));
  }

  @Override
  public String toString() {
    return (type == Proxy.Type.HTTP ? "http://" : "socks5://") + host + ":" + port;
  }
}
