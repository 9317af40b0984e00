package galley.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The sentences of one package, from its `messages.properties` (English) and `messages_zh`.
///
/// Without the fallback to the system's language, else English asked for on a Chinese system would
/// come out Chinese. Arguments are shown as they are: a line is `1234`, never `1,234`.
public record Sentences(String bundle) {
  /** The sentences of the package that a class is in. */
  public static Sentences of(Class<?> member) {
    return new Sentences(member.getPackageName() + ".messages");
  }

  public String get(Locale locale, String key, Object... args) {
    var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    String pattern = ResourceBundle.getBundle(bundle, locale, control).getString(key);
    Object[] shown = Arrays.stream(args).map(String::valueOf).toArray();
    return new MessageFormat(pattern, locale).format(shown);
  }
}
