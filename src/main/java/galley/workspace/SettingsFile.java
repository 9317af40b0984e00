package galley.workspace;

import galley.text.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where the person's [Settings] are kept: `settings.properties` in the system's configuration
/// folder, one `name=value` a line in UTF-8, sorted.
///
/// Only `\\`, `\n` and `\r` are escaped, in values. A line that is none of this is passed over, and
/// stays: a person may have written it. So does every line whose setting is not changed.
public record SettingsFile(Path path) {
  /** No settings are as long; what is was never ours. */
  private static final long LARGEST = 1 << 20;

  private static final int LONGEST_SHOWN = 60;

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

  /// What the file says.
  ///
  /// @param problems in the order of their lines
  public record Reading(Settings settings, List<SettingsProblem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }

    /** Whether the file must stay as it is. */
    public boolean isLocked() {
      return problems.stream().anyMatch(SettingsProblem::locksFile);
    }

    private static Reading broken(SettingsProblem.Kind kind, int line, String text) {
      return new Reading(Settings.NONE, List.of(new SettingsProblem(kind, line, text)));
    }
  }

  /** The settings; none where there is no file, or none that can be read. */
  public Settings read() {
    return reading().settings();
  }

  /// The settings, and what of the file is none.
  public Reading reading() {
    try {
      return readLines(lines());
    } catch (NoSuchFileException none) {
      return new Reading(Settings.NONE, List.of());
    } catch (CharacterCodingException e) {
      return Reading.broken(SettingsProblem.Kind.NOT_TEXT, firstBadLine(), "");
    } catch (IOException e) {
      return Reading.broken(SettingsProblem.Kind.UNREADABLE, 0, "");
    }
  }

  private static Reading readLines(List<String> lines) {
    SequencedMap<String, String> values = new TreeMap<>();
    List<SettingsProblem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) continue;
      String name = name(line);
      if (name == null) {
        problems.add(new SettingsProblem(SettingsProblem.Kind.NO_SETTING, i + 1, brief(line)));
        continue;
      }
      String value = value(line);
      values.put(name, value);
      if (!Settings.makesSense(name, value)) {
        problems.add(new SettingsProblem(SettingsProblem.Kind.NO_SENSE, i + 1, brief(line)));
      }
    }
    return new Reading(new Settings(values), problems);
  }

  private static String brief(String line) {
    String shown = line.replaceAll("\\p{Cntrl}", "\uFFFD").strip();
    return shown.codePointCount(0, shown.length()) <= LONGEST_SHOWN
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  /** The lines without their line feeds; a last one that is empty is not one. */
  private List<String> lines() throws IOException {
    if (Files.size(path) > LARGEST) throw new IOException("too large");
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
            .toString();
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.getLast().isEmpty()) lines.removeLast();
    return lines;
  }

  private int firstBadLine() {
    try {
      int line = 1;
      for (String each :
          new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).split("\n", -1)) {
        try {
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(each.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (CharacterCodingException here) {
          return line;
        }
        line++;
      }
    } catch (IOException gone) {
      // It was there a moment ago: its first line is as good as any.
    }
    return 1;
  }

  private static @Nullable String name(String line) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? "" : line.substring(0, equals).strip();
    return name.isEmpty() || line.startsWith("#") ? null : name;
  }

  private static String value(String line) {
    return unescape(line.substring(line.indexOf('=') + 1).strip());
  }

  /// Makes the file say these settings.
  public void write(Settings settings) throws IOException {
    change(read(), settings);
  }

  /// Writes what differs between two settings; every other line stays as it is, whoever wrote it
  /// meanwhile.
  ///
  /// @throws IOException also where the file is one that must stay as it is
  public void change(Settings before, Settings after) throws IOException {
    if (reading().isLocked()) throw new IOException("the settings file cannot be read");
    Set<String> changed = new TreeSet<>(before.values().keySet());
    changed.addAll(after.values().keySet());
    changed.removeIf(name -> Objects.equals(before.values().get(name), after.values().get(name)));
    List<String> lines = Files.exists(path) ? lines() : new ArrayList<>();
    lines.removeIf(
        line -> {
          String name = name(line);
          return name != null && changed.contains(name) && !after.values().containsKey(name);
        });
    Set<String> written = new HashSet<>();
    for (int i = lines.size() - 1; i >= 0; i--) { // of several that say the same, the last counts
      String name = name(lines.get(i));
      if (name != null && changed.contains(name) && written.add(name)) {
        lines.set(i, line(name, after));
      }
    }
    for (String name : changed) {
      if (after.values().containsKey(name) && !written.contains(name)) lines.add(line(name, after));
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) Files.createDirectories(folder);
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(String name, Settings settings) {
    return name + "=" + escape(settings.values().getOrDefault(name, ""));
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
