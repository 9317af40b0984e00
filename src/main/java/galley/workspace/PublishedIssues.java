package galley.workspace;

import galley.archive.ArchivedIssue;
import galley.archive.IssueSource;
import galley.archive.IssueStamp;
import galley.issue.Outline;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The published issues of a workspace, as an archive reads them: the files that its profile names,
/// each by the workspace's conventions.
public final class PublishedIssues implements IssueSource {
  /// More than any issue; it would be a file that only is named like one.
  private static final long LARGEST = 20_000_000;

  private final Workspace workspace;

  public PublishedIssues(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public List<IssueStamp> list() throws IOException {
    List<IssueStamp> stamps = new ArrayList<>();
    for (IssueFile file : workspace.issues().reversed()) {
      stamp(file.path()).ifPresent(stamps::add);
    }
    return stamps;
  }

  /** Empty where the file went meanwhile. */
  private Optional<IssueStamp> stamp(Path file) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      long modified = seen.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return Optional.of(new IssueStamp(workspace.relative(file), seen.size(), modified));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<ArchivedIssue> read(IssueStamp stamp) throws IOException {
    if (stamp.size() > LARGEST) return Optional.empty();
    Path file = workspace.root().resolve(stamp.path());
    TextFile text = TextFile.read(file);
    TextFile.Problem problem = text.problem();
    if (problem != null && problem.kind() == TextFile.Problem.Kind.NOT_UTF8) {
      return Optional.empty();
    }
    Outline outline = Outline.parse(text.text(), workspace.conventions());
    Map<String, String> values = IssueValues.of(workspace, file, outline.frontMatter()).all();
    return Optional.of(
        new ArchivedIssue(stamp.path(), values.get("number"), values.get("date"), outline));
  }

  @Override
  public String rules() {
    return workspace.rules();
  }
}
