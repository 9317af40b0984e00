package galley.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// The index as it was after one refresh, and the issues in it in their order. While somebody asks,
/// it stays open, whatever is refreshed meanwhile.
///
/// @param issues path → issue, those that were listed and have been read
record Snapshot(
    DirectoryReader reader, IndexSearcher searcher, Map<String, Placed> issues, String rules) {
  /// @param rank its place among the issues, the oldest being 0
  record Placed(IssueRef ref, int rank) {}

  /** A question put to the index. */
  @FunctionalInterface
  interface Question<T> {
    T answer(Snapshot snapshot) throws IOException;
  }

  static Snapshot of(
      DirectoryReader reader,
      List<IssueStamp> listed,
      Map<String, KnownIssue> known,
      String rules) {
    Map<String, Placed> issues = HashMap.newHashMap(listed.size());
    for (int rank = 0; rank < listed.size(); rank++) {
      KnownIssue issue = known.get(listed.get(rank).path());
      if (issue != null && !issue.unread()) {
        issues.put(issue.ref().path(), new Placed(issue.ref(), rank));
      }
    }
    var searcher = new IndexSearcher(reader);
    // Few ask twice for the same, and what was asked would stay in memory.
    searcher.setQueryCache(null);
    return new Snapshot(reader, searcher, issues, rules);
  }

  @Nullable Placed placed(String path) {
    return issues.get(path);
  }
}
