package galley.cli;

import galley.archive.Archive;
import galley.archive.ArchivedIssue;
import galley.archive.IssueSource;
import galley.archive.IssueStamp;
import galley.archive.Progress;
import galley.issue.Conventions;
import galley.issue.Outline;
import galley.learn.Learned;
import galley.learn.NaturalOrder;
import galley.learn.PastIssues;
import galley.workspace.IssueValues;
import galley.workspace.PathPattern;
import galley.workspace.PublishedIssues;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The published issues of a workspace, or of a folder whose conventions were learned, oldest
/// first.
final class ArchiveReader {
  private ArchiveReader() {}

  /// Upon the index that the window keeps too.
  static Archive of(Workspace workspace, Console console) throws IOException {
    Archive archive = Archive.keptIn(workspace.archiveIndex());
    archive
        .refresh(new PublishedIssues(workspace), Progress.NONE)
        .unread()
        .forEach(path -> console.complain(console.say("learn.skipped", path)));
    return archive;
  }

  static Archive of(PastIssues past, Learned learned) throws IOException {
    Archive archive = Archive.inMemory();
    archive.refresh(IssueSource.of(issues(past, learned)), Progress.NONE);
    return archive;
  }

  /// The issues themselves; those that hold no text are named.
  static List<ArchivedIssue> issues(Workspace workspace, Console console) throws IOException {
    var published = new PublishedIssues(workspace);
    List<ArchivedIssue> issues = new ArrayList<>();
    for (IssueStamp stamp : published.list()) {
      Optional<ArchivedIssue> issue = published.read(stamp);
      if (issue.isEmpty()) console.complain(console.say("learn.skipped", stamp.path()));
      issue.ifPresent(issues::add);
    }
    return issues;
  }

  static List<ArchivedIssue> issues(PastIssues past, Learned learned) {
    Conventions conventions = learned.conventions();
    Optional<PathPattern> names =
        Optional.ofNullable(learned.files()).map(seen -> PathPattern.of(seen.text()));
    List<ArchivedIssue> issues = new ArrayList<>();
    past.texts()
        .forEach(
            (path, text) -> {
              Outline outline = Outline.parse(text, conventions);
              Map<String, String> named =
                  names.flatMap(it -> it.read(Path.of(path))).orElse(Map.of());
              Map<String, String> said = IssueValues.said(conventions, outline.frontMatter());
              Map<String, String> values = new IssueValues(named, said).all();
              issues.add(
                  new ArchivedIssue(path, values.get("number"), values.get("date"), outline));
            });
    issues.sort(Comparator.comparing(ArchivedIssue::path, new NaturalOrder()));
    return issues;
  }
}
