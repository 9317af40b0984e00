package galley.cli;

import galley.archive.ArchivedIssue;
import java.nio.file.Path;
import java.util.List;

/// The published issues that a command is about, oldest first.
///
/// @param root the folder that their paths start from
/// @param name of the publication
/// @param language the publication's, as a language tag
record SourceIssues(Path root, String name, String language, List<ArchivedIssue> issues) {
  SourceIssues {
    issues = List.copyOf(issues);
  }
}
