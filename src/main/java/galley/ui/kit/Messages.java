package galley.ui.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Messages(String owner, Locale locale, Map<String, String> sentences) {
    this.owner = owner;
    this.locale = locale;
    this.sentences = sentences;
  }

  static Messages read(Class<?> type, String file, Locale locale) {
    try (var in = type.getResourceAsStream(file)) {
      if (in == null) {
        throw new MissingResourceException(
            type.getPackageName() + " has no " + file, type.getName(), file);
      }
      return read(type.getPackageName(), locale, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Messages read(String owner, Locale locale, Reader reader) throws IOException {
    var properties = new Properties();
    properties.load(reader);
    return new Messages(
        owner,
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
    MessageFormat format =
        formats.computeIfAbsent(key, _ -> new MessageFormat(sentence.replace("'", "''"), locale));
    synchronized (format) { // which keeps what it works with in itself
      return format.format(arguments);
    }
  }
}
