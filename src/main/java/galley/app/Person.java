package galley.app;

import galley.chat.ApiKey;
import galley.chat.BaseUrl;
import galley.chat.ChatModel;
import galley.fetch.Routes;
import galley.fetch.WebAccess;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.settings.OwnSettings;
import galley.workspace.KeyFile;
import galley.workspace.ProxyAddress;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import java.io.IOException;
import java.net.Proxy;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The person at the desk: their settings and keys, as the parts of the program want them.
final class Person {
  private final SettingsFile file;
  private final OwnSettings own;
  private final Routes routes = new Routes(this::proxy);

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

  void change(UnaryOperator<Settings> change) {
    own.change(change);
  }

  /** How the network may be used now; may be asked on any thread. */
  WebAccess access() {
    return new WebAccess(proxy(), own.now().allowPrivateAddresses());
  }

  /** The way to a chat model. */
  Routes routes() {
    return routes;
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
  String folder() {
    return String.valueOf(own.file().getParent());
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
