package galley.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The published issues as they are now: the files of a workspace, or issues that were read
/// already.
public interface IssueSource {
  /// All issues, in the order in which they will be told: the oldest first.
  List<IssueStamp> list() throws IOException;

  /// Reads one of them; empty where its file holds no text. Called by several threads at once.
  ///
  /// @throws IOException if it cannot be read now; it will be tried again with the next refresh
  Optional<ArchivedIssue> read(IssueStamp stamp) throws IOException;

  /// What the readings depend on besides the files, such as the publication's conventions: with
  /// another value, all of them are read again.
  String rules();

  /// Issues that were read already, in their order.
  static IssueSource of(List<ArchivedIssue> issues) {
    Map<String, ArchivedIssue> byPath = new LinkedHashMap<>();
    issues.forEach(issue -> byPath.put(issue.path(), issue));
    return new IssueSource() {
      @Override
      public List<IssueStamp> list() {
        return byPath.keySet().stream().map(path -> new IssueStamp(path, 0, 0)).toList();
      }

      @Override
      public Optional<ArchivedIssue> read(IssueStamp stamp) {
        return Optional.ofNullable(byPath.get(stamp.path()));
      }

      @Override
      public String rules() {
        return "";
      }
    };
  }
}
