package galley.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// An issue that is in the index.
///
/// @param unread whether its file held no text
record KnownIssue(IssueRef ref, IssueStamp stamp, boolean unread) {

  /// All of them, by path. Read from columns, so that no text has to be unpacked for it.
  static Map<String, KnownIssue> in(DirectoryReader reader) throws IOException {
    Map<String, KnownIssue> known = HashMap.newHashMap(reader.numDocs() / 20 + 16);
    for (LeafReaderContext leaf : reader.leaves()) read(leaf.reader(), known);
    return known;
  }

  private static void read(LeafReader leaf, Map<String, KnownIssue> known) throws IOException {
    PostingsEnum heads = leaf.postings(new Term(IssueDocuments.HEAD, ""), PostingsEnum.NONE);
    if (heads == null) return;
    Bits live = leaf.getLiveDocs();
    SortedDocValues paths = DocValues.getSorted(leaf, IssueDocuments.PATH);
    SortedDocValues numbers = DocValues.getSorted(leaf, IssueDocuments.NUMBER);
    SortedDocValues dates = DocValues.getSorted(leaf, IssueDocuments.DATE);
    NumericDocValues sizes = DocValues.getNumeric(leaf, IssueDocuments.SIZE);
    NumericDocValues times = DocValues.getNumeric(leaf, IssueDocuments.MODIFIED);
    NumericDocValues unread = DocValues.getNumeric(leaf, IssueDocuments.UNREAD);
    for (int doc = heads.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = heads.nextDoc()) {
      if (live != null && !live.get(doc)) continue;
      String path = Objects.requireNonNull(text(paths, doc));
      var ref = new IssueRef(path, text(numbers, doc), text(dates, doc));
      var stamp = new IssueStamp(path, number(sizes, doc), number(times, doc));
      known.put(path, new KnownIssue(ref, stamp, unread.advanceExact(doc)));
    }
  }

  private static @Nullable String text(SortedDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : null;
  }

  private static long number(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : -1;
  }
}
