package galley.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// What an HTTP proxy is told that asks who comes (RFC 7617); asked for only then, on any thread.
@FunctionalInterface
public interface ProxyLogin {
  ProxyLogin NONE = Optional::empty;

  /// The value of a `Proxy-Authorization` header; empty where there is none. It is for the proxy
  /// alone, and in no log.
  Optional<String> header();

  /// The header of a name and a password.
  static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
