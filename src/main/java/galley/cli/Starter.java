package galley.cli;

import galley.text.AtomicFile;
import galley.workspace.Workspace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A new workspace: its folders, and a profile with comments in the person's language that says
/// what can be said in one. Nothing that is there already is changed.
final class Starter {
  private static final List<String> FOLDERS = List.of("drafts", "issues", "inbox", "blocks");

  private final Console console;

  Starter(Console console) {
    this.console = console;
  }

  /// Makes the workspace.
  ///
  /// @throws CommandException if there is one already, or a file where a folder should be; then
  ///   nothing was made
  void create(Path root) throws IOException {
    Path profile = root.resolve(Workspace.PROFILE);
    if (Files.exists(profile, LinkOption.NOFOLLOW_LINKS)) {
      throw CommandException.failed(console.say("init.exists", profile));
    }
    checkFolder(root);
    for (String name : FOLDERS) checkFolder(root.resolve(name));
    for (String name : FOLDERS) Files.createDirectories(root.resolve(name));
    AtomicFile.write(profile, profile(name(root)).getBytes(StandardCharsets.UTF_8));
  }

  private void checkFolder(Path folder) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw CommandException.failed(console.say("init.in-the-way", folder));
    }
  }

  private static String name(Path root) {
    Path name = root.getFileName();
    return name == null ? root.toString() : name.toString();
  }

  private String profile(String name) throws IOException {
    String language = console.lang().name().toLowerCase(Locale.ROOT);
    String resource = "/assets/starter/galley." + language + ".yaml";
    try (InputStream in = Starter.class.getResourceAsStream(resource)) {
      if (in == null) throw new FileNotFoundException("not in this program: " + resource);
      String starter = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return starter.replace("{publication}", quoted(name));
    }
  }

  /** As a YAML scalar on one line (YAML 1.2.2, section 7.3.2). */
  private static String quoted(String name) {
    return "'" + name.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
  }
}
