package galley.cli;

import galley.archive.Archive;
import galley.archive.ArchivedIssue;
import galley.issue.Conventions;
import galley.issue.Outline;
import galley.learn.Learned;
import galley.learn.NaturalOrder;
import galley.learn.PastIssues;
import galley.text.TextFile;
import galley.workspace.IssueFile;
import galley.workspace.IssueValues;
import galley.workspace.PathPattern;
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

  static Archive of(Workspace workspace, Console console) throws IOException {
    List<ArchivedIssue> issues = new ArrayList<>();
    for (IssueFile file : workspace.issues().reversed()) {
      TextFile text = TextFile.read(file.path());
      TextFile.Problem problem = text.problem();
      if (problem != null && problem.kind() == TextFile.Problem.Kind.NOT_UTF8) {
        console.complain(console.say("learn.skipped", workspace.relative(file.path())));
        continue;
      }
      Outline outline = Outline.parse(text.text(), workspace.conventions());
      Map<String, String> values =
          IssueValues.of(workspace, file.path(), outline.frontMatter()).all();
      issues.add(
          new ArchivedIssue(
              workspace.relative(file.path()), values.get("number"), values.get("date"), outline));
    }
    return Archive.of(issues);
  }

  static Archive of(PastIssues past, Learned learned) {
    Conventions conventions = learned.conventions();
    Optional<PathPattern> names =
        Optional.ofNullable(learned.files()).map(seen -> PathPattern.of(seen.text()));
    List<ArchivedIssue> issues = new ArrayList<>();
    past.texts()
        .forEach(
            (path, text) -> {
              Map<String, String> values =
                  names.flatMap(it -> it.read(Path.of(path))).orElse(Map.of());
              issues.add(
                  new ArchivedIssue(
                      path,
                      values.get("number"),
                      values.get("date"),
                      Outline.parse(text, conventions)));
            });
    issues.sort(Comparator.comparing(ArchivedIssue::path, new NaturalOrder()));
    return Archive.of(issues);
  }
}
