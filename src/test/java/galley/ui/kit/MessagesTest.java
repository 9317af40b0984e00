package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of every package: the same keys in both languages, each used, none missing.
///
/// A key that is put together (`text("state." + name)`) stands for all that start like it.
class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern CALL =
      Pattern.compile("(?:\\b[mM]essages\\s*\\.|(?<![.\\w]))text\\(\\s*\"([^\"]+)\"\\s*([+,)])");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w.-]*)\"");
  private static final Pattern PREFIX = Pattern.compile("\"([a-z][\\w.-]*[.-])\"\\s*\\+");
  private static final Pattern SUFFIX = Pattern.compile("\\+\\s*\"([.-][a-z][\\w.-]*)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  static List<Path> packages() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("messages"))
          .map(file -> RESOURCES.relativize(file.getParent()))
          .distinct()
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void bothLanguagesSayTheSame(Path folder) throws IOException {
    Properties english = properties(folder, "messages.properties");
    Properties chinese = properties(folder, "messages_zh.properties");
    assertThat(chinese.stringPropertyNames())
        .as("keys of %s in Chinese", folder)
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as("arguments of %s in Chinese", key)
          .isEqualTo(arguments(english.getProperty(key)));
      for (Properties language : List.of(english, chinese)) {
        String sentence = language.getProperty(key);
        assertThat(sentence).as(key).isNotBlank();
        String pattern = isOurs(folder) ? sentence.replace("'", "''") : sentence;
        assertThat(new MessageFormat(pattern, Locale.ENGLISH)).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyKeyThatIsUsedExists(Path folder) throws IOException {
    if (!isOurs(folder)) return;
    Set<String> keys = properties(folder, "messages.properties").stringPropertyNames();
    var calls = CALL.matcher(sources(folder));
    while (calls.find()) {
      String key = calls.group(1);
      if (calls.group(2).equals("+")) {
        assertThat(keys).as("keys in %s like %s…", folder, key).anyMatch(k -> k.startsWith(key));
      } else {
        assertThat(keys).as("keys in %s", folder).contains(key);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyKeyThatExistsIsUsed(Path folder) throws IOException {
    String sources = sources(folder);
    Set<String> literals = found(LITERAL, sources);
    Set<String> prefixes = found(PREFIX, sources);
    Set<String> suffixes = found(SUFFIX, sources);
    assertThat(properties(folder, "messages.properties").stringPropertyNames())
        .as("keys of %s", folder)
        .allSatisfy(
            key ->
                assertThat(
                        literals.contains(key)
                            || prefixes.stream().anyMatch(key::startsWith)
                            || isConstant(key, sources)
                            || suffixes.stream()
                                .filter(key::endsWith)
                                .anyMatch(s -> literals.contains(stem(key, s))))
                    .as("%s is used", key)
                    .isTrue());
  }

  @Test
  void anApostropheIsAnApostropheAndAPluralIsAChoice() throws IOException {
    Messages english =
        Messages.read(
            "test",
            Locale.ENGLISH,
            new StringReader("found={0,choice,0#Can't find links|1#1 link|1<{0} links}"));
    assertThat(english.text("found", 0)).isEqualTo("Can't find links");
    assertThat(english.text("found", 1)).isEqualTo("1 link");
    assertThat(english.text("found", 2184)).isEqualTo("2,184 links");
    assertThatThrownBy(() -> english.text("lost"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("lost");
  }

  @Test
  void aLanguageFindsTheWordsOfAClassesPackage() {
    assertThat(Language.ENGLISH.messages(NoticeBar.class).text("dialog.code", "4K2-Q9F"))
        .isEqualTo("Error code 4K2-Q9F");
    assertThat(Language.CHINESE.messages(NoticeBar.class).text("dialog.cancel")).isEqualTo("取消");
  }

  @Test
  void everyChineseSystemGetsChineseAndAllOthersEnglish() {
    assertThat(Language.of(Locale.forLanguageTag("zh-Hans-SG"))).isEqualTo(Language.CHINESE);
    assertThat(Language.of(Locale.TRADITIONAL_CHINESE)).isEqualTo(Language.CHINESE);
    assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.ENGLISH);
    assertThat(Language.named("zh")).contains(Language.CHINESE);
    assertThat(Language.named("fr")).isEmpty();
  }

  /// The window's packages use [Messages], in which an apostrophe is one; the core has
  /// `ResourceBundle`s.
  private static boolean isOurs(Path folder) {
    return folder.startsWith("galley/ui") || folder.startsWith("galley/app");
  }

  /// The name of an enum's constant, which the code turns into the key.
  private static boolean isConstant(String key, String sources) {
    return key.matches("[A-Z][A-Z0-9_]*")
        && Pattern.compile("\\b" + key + "\\b").matcher(sources).find();
  }

  private static String stem(String key, String suffix) {
    return key.substring(0, key.length() - suffix.length());
  }

  private static Properties properties(Path folder, String name) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(RESOURCES.resolve(folder).resolve(name))) {
      properties.load(reader);
    }
    return properties;
  }

  private static String sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(MessagesTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> arguments(String sentence) {
    return found(ARGUMENT, sentence);
  }
}
