package galley.cli;

import galley.workspace.Workspace;
import galley.workspace.WorkspaceProblem;
import galley.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the workspace that a command is about: the one named, else the nearest folder with a
/// `galley.yaml` from where one looks upwards. Each is opened once, and what is wrong with its
/// profile is said once.
final class Workspaces {
  private final Console console;
  private final Map<Path, Workspace> opened = new HashMap<>();

  Workspaces(Console console) {
    this.console = console;
  }

  /// The workspace of a file.
  ///
  /// @param named what `-w` says
  /// @throws CommandException if the profile cannot be read: without it the file would be misread
  Optional<Workspace> of(Path file, @Nullable Path named) throws IOException {
    if (named != null) return Optional.of(open(console.resolve(named)));
    Optional<Path> above = above(file.toAbsolutePath().normalize().getParent());
    return above.isEmpty() ? Optional.empty() : Optional.of(open(above.get()));
  }

  /// The workspace that the command was called in.
  ///
  /// @throws CommandException if it was called in none
  Workspace here(@Nullable Path named) throws IOException {
    return of(console.folder().resolve(Workspace.PROFILE), named)
        .orElseThrow(() -> CommandException.failed(console.say("workspace.none")));
  }

  private static Optional<Path> above(@Nullable Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(Workspace.PROFILE))) return Optional.of(at);
    }
    return Optional.empty();
  }

  private Workspace open(Path folder) throws IOException {
    Workspace known = opened.get(folder);
    if (known != null) return known;
    Workspace workspace = Workspace.open(folder);
    boolean unread = workspace.document().root().equals(YamlMap.EMPTY);
    for (WorkspaceProblem problem : workspace.problems()) {
      String place = folder.resolve(problem.file()) + ":" + problem.line() + ": ";
      String sentence = place + problem.sentence(console.lang().locale());
      if (unread) throw CommandException.failed(sentence);
      console.complain(sentence);
    }
    opened.put(folder, workspace);
    return workspace;
  }
}
