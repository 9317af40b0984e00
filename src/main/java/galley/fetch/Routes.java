package galley.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which requests go by the proxy: all but those to this machine and to private addresses, which a
/// proxy elsewhere could not reach. The proxy may be another one with every request.
public final class Routes extends ProxySelector {
  /** What only a private network knows: RFC 6761, 6762 and 8375, and ICANN's `internal`. */
  private static final List<String> PRIVATE_NAMES =
      List.of(".localhost", ".local", ".home.arpa", ".internal");

  private final Supplier<Proxy> proxy;

  public Routes(Supplier<Proxy> proxy) {
    this.proxy = proxy;
  }

  @Override
  public List<Proxy> select(@Nullable URI uri) {
    String host = uri == null ? null : uri.getHost();
    Proxy now = proxy.get();
    return List.of(host == null || !isProxied(host) ? Proxy.NO_PROXY : found(now));
  }

  @Override
  public void connectFailed(
      @Nullable URI uri, @Nullable SocketAddress address, @Nullable IOException e) {
    // There is no second proxy to try.
  }

  /** Whether a request to this host goes by the proxy. */
  boolean isProxied(String host) {
    return proxy.get().type() != Proxy.Type.DIRECT && !isOfThisMachine(host);
  }

  /** Where the proxy is: `127.0.0.1:7890`. */
  String proxyName() {
    return proxy.get().address() instanceof InetSocketAddress at
        ? at.getHostString() + ":" + at.getPort()
        : "";
  }

  /** Whether a name, whatever it leads to, says of itself that it is not of the public internet. */
  static boolean isPrivateName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return !PublicAddresses.isLiteral(name)
        && (!name.contains(".") || PRIVATE_NAMES.stream().anyMatch(name::endsWith));
  }

  private static boolean isOfThisMachine(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    if (!PublicAddresses.isLiteral(bare)) {
      return bare.equalsIgnoreCase("localhost")
          || bare.toLowerCase(Locale.ROOT).endsWith(".localhost");
    }
    try {
      return !PublicAddresses.isPublic(InetAddress.getByName(bare));
    } catch (UnknownHostException _) {
      return true;
    }
  }

  /** With its address looked up, so that it needs no leave from the check of the pages' names. */
  private static Proxy found(Proxy proxy) {
    if (!(proxy.address() instanceof InetSocketAddress at) || !at.isUnresolved()) return proxy;
    var address = new InetSocketAddress(at.getHostString(), at.getPort());
    return address.isUnresolved() ? proxy : new Proxy(proxy.type(), address);
  }
}
