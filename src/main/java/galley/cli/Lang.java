package galley.cli;

import java.util.Locale;
import java.util.Optional;

/** A language that the program speaks. */
public enum Lang {
  EN(Locale.ENGLISH, "en-US,en;q=0.9,zh;q=0.7"),
  ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN,zh;q=0.9,en;q=0.8");

  private static final String OPTION = "--lang";

  private final Locale locale;
  private final String accepted;

  Lang(Locale locale, String accepted) {
    this.locale = locale;
    this.accepted = accepted;
  }

  public Locale locale() {
    return locale;
  }

  /** As a value of `Accept-Language`. */
  String accepted() {
    return accepted;
  }

  /** The language of the system: Chinese wherever it is Chinese, else English. */
  static Lang system() {
    return Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals("zh") ? ZH : EN;
  }

  /// The language that the arguments name. They are looked through before they are read, because
  /// what is wrong with them has to be said in that language too.
  static Optional<Lang> in(String... args) {
    Optional<Lang> found = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(OPTION) && i + 1 < args.length) found = named(args[i + 1]);
      if (args[i].startsWith(OPTION + "=")) found = named(args[i].substring(OPTION.length() + 1));
    }
    return found;
  }

  private static Optional<Lang> named(String name) {
    for (Lang lang : values()) if (lang.name().equalsIgnoreCase(name)) return Optional.of(lang);
    return Optional.empty();
  }
}
