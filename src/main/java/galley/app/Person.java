package galley.app;

import galley.chat.ApiKey;
import galley.chat.BaseUrl;
import galley.chat.ChatModel;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.workspace.KeyFile;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings of the person at the desk, kept on disk as they change. On the FX thread.
final class Person {
  private static final Logger LOG = LoggerFactory.getLogger(Person.class);

  private final SettingsFile file;
  private Settings settings;

  Person(SettingsFile file) {
    this.file = file;
    this.settings = file.read();
  }

  Settings settings() {
    return settings;
  }

  void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings);
    if (changed.equals(settings)) return;
    settings = changed;
    try {
      file.write(settings);
    } catch (IOException e) {
      // Settings that cannot be kept still hold until the window closes.
      LOG.warn("settings not kept: {}", e.getMessage());
    }
  }

  /** The chat model that the person saved, with the key of its server; nothing until then. */
  Optional<ChatModel> chatModel() {
    return settings
        .chat()
        .flatMap(c -> BaseUrl.read(c.base()).map(b -> new ChatModel(b, c.model(), key(b))));
  }

  /** Where settings and keys are. */
  String folder() {
    return String.valueOf(file.path().toAbsolutePath().getParent());
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
    return settings
        .language()
        .map(Locale::getLanguage)
        .flatMap(Language::named)
        .orElseGet(Language::system);
  }

  Theme.Choice theme() {
    return Theme.Choice.valueOf(settings.theme().name());
  }
}
