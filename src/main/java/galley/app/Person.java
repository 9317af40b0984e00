package galley.app;

import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
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
