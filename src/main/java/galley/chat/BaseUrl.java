package galley.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a model's server is, as a person types it: `https://api.openai.com/v1`.
///
/// `/v1` may be left out where nothing else follows the host, and so may the scheme; a slash at the
/// end and the path of a call (`/chat/completions`) are passed over.
public record BaseUrl(URI uri) {
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z\\d+.-]*://.*");
  private static final Pattern END = Pattern.compile("/(chat/completions|completions|models)$");
  private static final Pattern PRIVATE_IP4 =
      Pattern.compile(
          "(127|10)\\.[\\d.]+|192\\.168\\.[\\d.]+|169\\.254\\.[\\d.]+"
              + "|172\\.(1[6-9]|2\\d|3[01])\\.[\\d.]+");
  private static final Pattern PRIVATE_IP6 =
      Pattern.compile("\\[(::1|f[cd][\\da-f]{2}:.*|fe[89ab][\\da-f]:.*)]");
  private static final List<String> PRIVATE_NAMES =
      List.of(".local", ".localhost", ".lan", ".internal", ".home.arpa");

  /** Reads what was typed; empty if it is no address of a web server. */
  public static Optional<BaseUrl> read(String text) {
    String typed = text.strip();
    if (typed.isEmpty() || typed.length() > 500) return Optional.empty();
    try {
      URI uri = new URI(SCHEME.matcher(typed).matches() ? typed : guessedScheme(typed) + typed);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) return Optional.empty();
      if (uri.getPort() > 65_535) return Optional.empty();
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      return Optional.of(
          new BaseUrl(new URI(scheme, null, host, uri.getPort(), path(uri), null, null)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String guessedScheme(String typed) {
    String host = typed.replaceFirst("[:/].*", "").toLowerCase(Locale.ROOT);
    return isPrivate(host) ? "http://" : "https://";
  }

  private static String path(URI uri) {
    String path = String.valueOf(uri.getPath()).replaceFirst("/+$", "");
    path = END.matcher(path).replaceFirst("");
    return path.isEmpty() ? "/v1" : path;
  }

  /// Scheme, host and port: what a key belongs to.
  public String origin() {
    int port = uri.getPort();
    boolean usual = port < 0 || port == (uri.getScheme().equals("https") ? 443 : 80);
    return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + port);
  }

  /// Whether what is sent there can be read on the way: over plain `http` to a host that is, by its
  /// name, neither this machine nor in its own network. No name is looked up.
  public boolean isOpenToOthers() {
    return uri.getScheme().equals("http") && !isPrivate(uri.getHost());
  }

  /// Whether it is this very machine.
  public boolean isThisMachine() {
    String host = uri.getHost();
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  private static boolean isPrivate(String host) {
    return (!host.contains(".") && !host.startsWith("["))
        || PRIVATE_NAMES.stream().anyMatch(host::endsWith)
        || PRIVATE_IP4.matcher(host).matches()
        || PRIVATE_IP6.matcher(host).matches();
  }

  /** The address of a call: `chat/completions`. */
  String call(String name) {
    return uri + "/" + name;
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
