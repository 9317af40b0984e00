package galley.ui.kit;

import java.util.Locale;
import java.util.Optional;

/// A language of the window, and the way to its messages.
///
/// It is chosen once, at the start, and handed to every pane: `language.messages(InboxPane.class)`.
public enum Language {
  ENGLISH("en", Locale.ENGLISH, "messages.properties"),
  CHINESE("zh", Locale.SIMPLIFIED_CHINESE, "messages_zh.properties");

  private final String code;
  private final Locale locale;
  private final String file;

  Language(String code, Locale locale, String file) {
    this.code = code;
    this.locale = locale;
    this.file = file;
  }

  /// The language for a locale: Simplified Chinese for every Chinese one, else English.
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }

  /// The language that the system shows its own windows in.
  public static Language system() {
    return of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /// The language that a setting or `--lang` names: `en` or `zh`.
  public static Optional<Language> named(String code) {
    for (Language language : values()) if (language.code.equals(code)) return Optional.of(language);
    return Optional.empty();
  }

  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /// Reads the messages of the package that a class is in; a pane does so once.
  public Messages messages(Class<?> type) {
    return Messages.read(type, file, locale);
  }
}
