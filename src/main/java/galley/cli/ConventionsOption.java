package galley.cli;

import galley.archive.Archive;
import galley.issue.Conventions;
import galley.learn.Learned;
import galley.workspace.Workspace;
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

  /// The published issues themselves, with what a file made of them is called after.
  ///
  /// @throws CommandException if there is neither a workspace nor a folder to learn from
  SourceIssues published(Console console) throws IOException {
    if (source != null && source.learn != null) {
      Path folder = console.resolve(source.learn);
      if (past == null) past = new PastIssuesFolder(console);
      Learned learned = past.learn(folder);
      return new SourceIssues(
          folder,
          Starter.name(folder),
          learned.language(),
          ArchiveReader.issues(past.read(folder), learned));
    }
    if (workspaces == null) workspaces = new Workspaces(console);
    Workspace workspace = workspaces.here(source == null ? null : source.workspace);
    return new SourceIssues(
        workspace.root(),
        workspace.profile().name(),
        workspace.profile().language(),
        ArchiveReader.issues(workspace, console));
  }
}
