package galley.app;

import galley.chat.ApiKey;
import galley.chat.BaseUrl;
import galley.chat.ChatModel;
import galley.fetch.ProxyLogin;
import galley.fetch.Routes;
import galley.fetch.WebAccess;
import galley.ui.command.Command;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.settings.OwnSettings;
import galley.workspace.KeyFile;
import galley.workspace.ProxyAddress;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import java.io.IOException;
import java.net.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The person at the desk: their settings and keys, as the parts of the program want them.
final class Person implements Panes.Memory {
  private static final int MOST_RECENT = 8;

  private final SettingsFile file;
  private final OwnSettings own;
  private final Routes routes = new Routes(this::proxy);
  private final ProxyLogin login = this::proxyLogin;

  Person(SettingsFile file) {
    this.file = file;
    own = new OwnSettings(file);
  }

  OwnSettings own() {
    return own;
  }

  Settings settings() {
    return own.now();
  }

  /// Those looked for last, the latest first; a name of another version is none.
  List<Command> recentCommands() {
    return settings().recentCommands().stream()
        .flatMap(name -> Command.named(name).stream())
        .toList();
  }

  void used(List<Command> recent) {
    List<String> names = recent.stream().limit(MOST_RECENT).map(Command::name).toList();
    change(s -> s.withRecentCommands(names));
  }

  @Override
  public Optional<Panes.Edges> edges(String stage) {
    return settings()
        .edges(stage)
        .filter(edges -> edges.size() == 2 && edges.getFirst() < edges.getLast())
        .map(edges -> new Panes.Edges(edges.getFirst(), edges.getLast()));
  }

  @Override
  public void keep(String stage, Panes.Edges edges) {
    change(s -> s.withEdges(stage, List.of(edges.first(), edges.second())));
  }

  void change(UnaryOperator<Settings> change) {
    own.change(change);
  }

  /** How the network may be used now; may be asked on any thread. */
  WebAccess access() {
    return new WebAccess(proxy(), login, own.now().allowPrivateAddresses());
  }

  /** The way to a chat model. */
  Routes routes() {
    return routes;
  }

  /** What the person's proxy is told if it asks who comes. */
  Optional<String> proxyLogin() {
    return own.proxyLogin().map(it -> ProxyLogin.basic(it.user(), it.password()));
  }

  private Proxy proxy() {
    return own.now().proxy().map(ProxyAddress::proxy).orElse(Proxy.NO_PROXY);
  }

  /** The chat model that the person saved, with the key of its server; nothing until then. */
  Optional<ChatModel> chatModel() {
    return settings()
        .chat()
        .flatMap(c -> BaseUrl.read(c.base()).map(b -> new ChatModel(b, c.model(), key(b))));
  }

  /** Where settings and keys are. */
  Path files() {
    return own.file().resolveSibling("");
  }

  String folder() {
    return files().toString();
  }

  /** The key kept for a server; a broken one counts as none. */
  @Nullable ApiKey key(BaseUrl base) {
    try {
      return KeyFile.beside(file).key(base.origin()).map(ApiKey::new).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// Keeps the key for a server; an empty text forgets it.
  void keepKey(BaseUrl base, String key) throws IOException {
    KeyFile.beside(file).keep(base.origin(), key);
  }

  Language language() {
    return settings()
        .language()
        .map(Locale::getLanguage)
        .flatMap(Language::named)
        .orElseGet(Language::system);
  }

  Theme.Choice theme() {
    return Theme.Choice.valueOf(settings().theme().name());
  }
}
