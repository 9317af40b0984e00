package galley.cli;

import galley.archive.Archive;
import galley.issue.Conventions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// How a command knows the conventions of an issue: by the workspace's profile, or learned from
/// past issues.
final class ConventionsOption {
  static final class Source {
    @Option(
        names = {"-w", "--workspace"},
        paramLabel = "WORKSPACE",
        descriptionKey = "option.workspace")
    private @Nullable Path workspace;

    @Option(
        names = {"--learn"},
        paramLabel = "ISSUES_FOLDER",
        descriptionKey = "option.learn")
    private @Nullable Path learn;
  }

  @ArgGroup(exclusive = true)
  private @Nullable Source source;

  private @Nullable Workspaces workspaces;
  private @Nullable PastIssuesFolder past;

  /// The conventions for a file; none where it is in no workspace.
  ///
  /// @throws CommandException if the profile or the past issues cannot be read
  Conventions of(Path file, Console console) throws IOException {
    if (source != null && source.learn != null) {
      if (past == null) past = new PastIssuesFolder(console);
      return past.learn(console.resolve(source.learn)).conventions();
    }
    if (workspaces == null) workspaces = new Workspaces(console);
    return workspaces
        .of(file, source == null ? null : source.workspace)
        .map(workspace -> workspace.edition(file).workspace().conventions())
        .orElse(Conventions.NONE);
  }

  /// All published issues: of the workspace, or those learned from.
  ///
  /// @throws CommandException if there is neither
  Archive archive(Console console) throws IOException {
    if (source != null && source.learn != null) {
      Path folder = console.resolve(source.learn);
      if (past == null) past = new PastIssuesFolder(console);
      return ArchiveReader.of(past.read(folder), past.learn(folder));
    }
    if (workspaces == null) workspaces = new Workspaces(console);
    return ArchiveReader.of(workspaces.here(source == null ? null : source.workspace), console);
  }
}
