package galley.cli;

import galley.workspace.NewWorkspace;
import galley.workspace.Workspace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;

/// A new workspace: its folders, and a profile with comments in the person's language that says
/// what can be said in one. Nothing that is there already is changed.
final class Starter {
  private final Console console;

  Starter(Console console) {
    this.console = console;
  }

  /// Makes the workspace with a profile to be filled in.
  ///
  /// @throws CommandException if there is one already, or a file where a folder should be; then
  ///   nothing was made
  void create(Path root) throws IOException {
    create(root, profile(name(root)), false);
  }

  /// Makes the workspace with a profile that is known.
  void create(Path root, String profile, boolean issuesElsewhere) throws IOException {
    try {
      NewWorkspace.create(root, profile, issuesElsewhere);
    } catch (FileAlreadyExistsException e) {
      boolean made = e.getFile().endsWith(Workspace.PROFILE);
      throw CommandException.failed(
          console.say(made ? "init.exists" : "init.in-the-way", e.getFile()), e);
    }
  }

  /// A publication is called as its folder until its profile says more.
  static String name(Path root) {
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
