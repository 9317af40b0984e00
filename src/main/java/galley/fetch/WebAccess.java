package galley.fetch;

import java.net.Proxy;

/// How the network may be used, as the person has it now.
///
/// @param proxy [Proxy#NO_PROXY] for none
/// @param login what the proxy is told if it asks who comes
/// @param allowPrivate lets loopback, private and other non-public addresses through
public record WebAccess(Proxy proxy, ProxyLogin login, boolean allowPrivate) {
  public static final WebAccess USUAL = direct(false);

  /** Without a proxy. */
  static WebAccess direct(boolean allowPrivate) {
    return new WebAccess(Proxy.NO_PROXY, ProxyLogin.NONE, allowPrivate);
  }
}
