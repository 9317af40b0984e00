package galley.workspace;

import galley.text.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where the person's [Settings] are kept: `settings.properties` in the system's configuration
/// folder, one `name=value` a line in UTF-8, sorted.
///
/// Only `\\`, `\n` and `\r` are escaped, in values. A line that is none of this is passed over.
public record SettingsFile(Path path) {
  /// The file of whoever runs the program; `-Dgalley.config=FOLDER` names another folder.
  public static SettingsFile ofThisPerson() {
    String folder = System.getProperty("galley.config");
    return in(
        folder != null
            ? Path.of(folder)
            : configurationFolder(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv()));
  }

  public static SettingsFile in(Path folder) {
    return new SettingsFile(folder.resolve("settings.properties"));
  }

  /// `%APPDATA%\Galley`, `~/Library/Application Support/Galley`, or `galley` in `$XDG_CONFIG_HOME`
  /// or else `~/.config` (XDG Base Directory Specification: a relative path there counts as unset).
  static Path configurationFolder(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      String roaming = environment.get("APPDATA");
      Path base = roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming);
      return base.resolve("Galley");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Galley");
    }
    String xdg = environment.get("XDG_CONFIG_HOME");
    boolean set = xdg != null && xdg.startsWith("/");
    return (set ? Path.of(xdg) : home.resolve(".config")).resolve("galley");
  }

  /** The settings; none where there is no file, or none that can be read. */
  public Settings read() {
    String text = readText();
    if (text == null) return Settings.NONE;
    SequencedMap<String, String> values = new TreeMap<>();
    for (String line : text.split("\\R", -1)) {
      int equals = line.indexOf('=');
      if (equals < 1 || line.startsWith("#")) continue;
      values.put(line.substring(0, equals).strip(), unescape(line.substring(equals + 1).strip()));
    }
    return new Settings(values);
  }

  private @Nullable String readText() {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException none) {
      return null;
    }
  }

  public void write(Settings settings) throws IOException {
    var text = new StringBuilder();
    settings.values().forEach((n, v) -> text.append(n).append('=').append(escape(v)).append('\n'));
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) Files.createDirectories(folder);
    AtomicFile.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String value) {
    var text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        text.append(c);
        continue;
      }
      char next = value.charAt(++i);
      text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
    }
    return text.toString();
  }
}
