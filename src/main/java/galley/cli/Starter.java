package galley.cli;

import galley.workspace.NewWorkspace;
import galley.workspace.Workspace;
import java.io.IOException;
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
    String language = console.lang().name().toLowerCase(Locale.ROOT);
    create(root, NewWorkspace.starter(language, name(root)), false);
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
}
