package galley.archive;

import galley.archive.Snapshot.Placed;
import galley.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Full-text search: items and prose in which every word occurs, the newest issue first.
final class TextSearch {
  /** Further in, no words are marked: it is a text nobody reads in a list. */
  private static final int LONGEST_MARKED = 50_000;

  /** Of a path of which the rank was not asked for yet, and of one that is listed no more. */
  private static final int UNKNOWN = -1;

  private static final int GONE = -2;

  private final Snapshot snapshot;
  private final List<AskedWord> asked;
  private final Marks marks;

  /// What matches, each as one number that sorts: newest issue, item, document.
  private long[] matches = new long[256];

  private int count;
  private int inIssues;

  TextSearch(Snapshot snapshot, String query) {
    this.snapshot = snapshot;
    this.asked = AskedWord.of(query);
    this.marks = new Marks(asked);
  }

  Found find(int most) throws IOException {
    if (asked.isEmpty()) return Found.NOTHING;
    collect();
    long[] found = Arrays.copyOf(matches, count);
    Arrays.sort(found);
    List<IssueHits> issues = new ArrayList<>();
    StoredFields stored = snapshot.reader().storedFields();
    for (int i = 0; i < Math.min(most, count); ) {
      int document = document(found[i]);
      IssueRef issue = Objects.requireNonNull(issueOf(document)).ref();
      List<Hit> hits = new ArrayList<>();
      int rank = rank(found[i]);
      for (; i < Math.min(most, count) && rank(found[i]) == rank; i++) {
        hits.add(hit(document(found[i]), stored));
      }
      hits.sort(Comparator.comparingInt(Hit::line));
      issues.add(new IssueHits(issue, hits));
    }
    return new Found(issues, count, inIssues);
  }

  private static int rank(long match) {
    return (int) (match >>> 32);
  }

  private static int document(long match) {
    return (int) match;
  }

  private void collect() throws IOException {
    var all = new BooleanQuery.Builder();
    for (AskedWord word : asked) {
      all.add(word.query(IssueDocuments.TEXT, snapshot.reader()), Occur.FILTER);
    }
    Query query = snapshot.searcher().rewrite(all.build());
    Weight weight = snapshot.searcher().createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    var seen = new BitSet();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) collect(leaf, weight, seen);
    inIssues = seen.cardinality();
  }

  private void collect(LeafReaderContext leaf, Weight weight, BitSet seen) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) return;
    Bits live = leaf.reader().getLiveDocs();
    SortedDocValues paths = DocValues.getSorted(leaf.reader(), IssueDocuments.PATH);
    int[] ranks = new int[paths.getValueCount()];
    Arrays.fill(ranks, UNKNOWN);
    DocIdSetIterator documents = scorer.iterator();
    int doc = documents.nextDoc();
    for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
      if ((live != null && !live.get(doc)) || !paths.advanceExact(doc)) continue;
      int path = paths.ordValue();
      if (ranks[path] == UNKNOWN) ranks[path] = newestFirst(paths, path);
      if (ranks[path] == GONE) continue;
      seen.set(Integer.MAX_VALUE - ranks[path]);
      add(((long) ranks[path] << 32) | (leaf.docBase + doc));
    }
  }

  private int newestFirst(SortedDocValues paths, int path) throws IOException {
    Placed issue = snapshot.placed(paths.lookupOrd(path).utf8ToString());
    return issue == null ? GONE : Integer.MAX_VALUE - issue.rank();
  }

  private void add(long match) {
    if (count == matches.length) matches = Arrays.copyOf(matches, count * 2);
    matches[count++] = match;
  }

  private @Nullable Placed issueOf(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedDocValues paths = DocValues.getSorted(leaf.reader(), IssueDocuments.PATH);
    return paths.advanceExact(document - leaf.docBase)
        ? snapshot.placed(paths.lookupOrd(paths.ordValue()).utf8ToString())
        : null;
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  private Hit hit(int document, StoredFields stored) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues items = DocValues.getNumeric(leaf.reader(), IssueDocuments.ITEM);
    int item = items.advanceExact(document - leaf.docBase) ? (int) items.longValue() : 0;
    Document fields = stored.document(document);
    String title = fields.get(IssueDocuments.TITLE);
    String body = Objects.requireNonNullElse(fields.get(IssueDocuments.BODY), "");
    List<TextRange> inTitle = item == 0 ? List.of() : marks.in(title);
    Snippet snippet =
        Snippet.of(body, marks.in(body.substring(0, Math.min(body.length(), LONGEST_MARKED))));
    return new Hit(
        item,
        Integer.parseInt(fields.get(IssueDocuments.LINE)),
        title,
        fields.get(IssueDocuments.URL),
        snippet.text(),
        inTitle,
        snippet.marks());
  }
}
