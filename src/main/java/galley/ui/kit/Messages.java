package galley.ui.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.stream.Collectors;

/// The sentences of one package in one language.
///
/// A sentence is a [MessageFormat] in which an apostrophe is an apostrophe: `Can't open {0}`. A
/// plural is a choice: `{0,choice,0#no links|1#1 link|1<{0} links}`. A number argument is grouped
/// by the language's rule (`2,184`); what must stay as it is (an issue's number) is passed as a
/// string.
public final class Messages {
  private final String owner;
  private final Locale locale;
  private final Map<String, String> sentences;

  private Messages(String owner, Locale locale, Map<String, String> sentences) {
    this.owner = owner;
    this.locale = locale;
    this.sentences = sentences;
  }

  static Messages read(Class<?> type, String file, Locale locale) {
    var properties = new Properties();
    try (var in = type.getResourceAsStream(file)) {
      if (in == null) {
        throw new MissingResourceException(
            type.getPackageName() + " has no " + file, type.getName(), file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(
        type.getPackageName(),
        locale,
        properties.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
  }

  /// The sentence with its arguments filled in.
  ///
  /// @throws MissingResourceException if the package has no such sentence
  public String text(String key, Object... arguments) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new MissingResourceException("no message " + key + " in " + owner, owner, key);
    }
    if (arguments.length == 0) return sentence;
    return new MessageFormat(sentence.replace("'", "''"), locale).format(arguments);
  }
}
