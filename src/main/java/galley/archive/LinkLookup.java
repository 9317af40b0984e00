package galley.archive;

import galley.archive.Snapshot.Placed;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Where links were published, by their comparison keys.
final class LinkLookup {
  private final Snapshot snapshot;
  private final DirectoryReader reader;
  private final StoredFields stored;

  /// @param link its place among the links of the item
  private record At(int rank, int link, Appearance appearance) {
    static final Comparator<At> IN_ORDER =
        Comparator.comparingInt(At::rank)
            .thenComparingInt(at -> at.appearance().item())
            .thenComparingInt(At::link);
  }

  LinkLookup(Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.reader = snapshot.reader();
    this.stored = reader.storedFields();
  }

  List<Appearance> of(LinkKey key) throws IOException {
    return all(IssueDocuments.term(key)).stream().map(At::appearance).toList();
  }

  /// The place of the title link that a document is about; null where it is in no listed issue.
  @Nullable Appearance titleLink(int document) throws IOException {
    At at = at(document, null);
    return at == null ? null : at.appearance();
  }

  List<List<Appearance>> repeated(boolean allLinks) throws IOException {
    List<List<At>> repeated = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    collect(IssueDocuments.TITLE_KEY, IssueDocuments.BODY_KEY, true, keys);
    if (allLinks) collect(IssueDocuments.BODY_KEY, IssueDocuments.TITLE_KEY, false, keys);
    for (String key : keys) {
      List<At> all = all(key);
      if (isRepeated(all, allLinks)) repeated.add(all);
    }
    repeated.sort(Comparator.comparing(List::getFirst, At.IN_ORDER));
    return repeated.stream()
        .map(all -> counted(all, allLinks).map(At::appearance).toList())
        .toList();
  }

  private static Stream<At> counted(List<At> all, boolean allLinks) {
    return all.stream().filter(at -> allLinks || at.appearance().isTitle());
  }

  private static boolean isRepeated(List<At> all, boolean allLinks) {
    List<IssueRef> issues =
        counted(all, allLinks).map(at -> at.appearance().issue()).distinct().toList();
    return issues.stream().anyMatch(issue -> !issue.isSameAs(issues.getFirst()));
  }

  /// The keys in a field that more than one document has, there or in the other field.
  private void collect(String field, String other, boolean either, List<String> keys)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) return;
    TermsEnum each = terms.iterator();
    while (each.next() != null) {
      String key = each.term().utf8ToString();
      int elsewhere = reader.docFreq(new Term(other, key));
      boolean mine = either || elsewhere == 0;
      if (mine && each.docFreq() + elsewhere > 1) keys.add(key);
    }
  }

  private List<At> all(String key) throws IOException {
    List<Integer> documents = new ArrayList<>(2);
    documents(new Term(IssueDocuments.TITLE_KEY, key), documents::add);
    int titles = documents.size();
    documents(new Term(IssueDocuments.BODY_KEY, key), documents::add);
    List<At> all = new ArrayList<>(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      At at = at(documents.get(i), i < titles ? null : key);
      if (at != null) all.add(at);
    }
    all.sort(At.IN_ORDER);
    return all;
  }

  private void documents(Term term, IntConsumer to) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      int doc = postings.nextDoc();
      for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) to.accept(leaf.docBase + doc);
      }
    }
  }

  /// @param bodyKey the key of a link of the body; null for the title link
  private @Nullable At at(int document, @Nullable String bodyKey) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    int doc = document - leaf.docBase;
    SortedDocValues paths = DocValues.getSorted(leaf.reader(), IssueDocuments.PATH);
    if (!paths.advanceExact(doc)) return null;
    Placed issue = snapshot.placed(paths.lookupOrd(paths.ordValue()).utf8ToString());
    if (issue == null) return null;
    NumericDocValues items = DocValues.getNumeric(leaf.reader(), IssueDocuments.ITEM);
    int item = items.advanceExact(doc) ? (int) items.longValue() : 0;
    Document fields = stored.document(document);
    int link = bodyKey == null ? -1 : place(fields, bodyKey);
    String url =
        bodyKey == null
            ? Objects.requireNonNullElse(fields.get(IssueDocuments.URL), "")
            : fields.getValues(IssueDocuments.BODY_URL)[link];
    IssueRef ref = issue.ref();
    var appearance =
        new Appearance(
            url,
            ref.path(),
            ref.number(),
            ref.date(),
            item,
            Integer.parseInt(fields.get(IssueDocuments.LINE)),
            fields.get(IssueDocuments.TITLE),
            bodyKey == null);
    return new At(issue.rank(), link, appearance);
  }

  /** Which of a body's links has a key: the keys are not kept, as hardly any is asked for. */
  private static int place(Document fields, String key) {
    String[] urls = fields.getValues(IssueDocuments.BODY_URL);
    for (int i = 0; i < urls.length; i++) {
      boolean found =
          LinkUrl.parse(urls[i])
              .map(LinkKey::of)
              .filter(it -> IssueDocuments.term(it).equals(key))
              .isPresent();
      if (found) return i;
    }
    throw new IllegalStateException("a link of the index has another key: " + key);
  }
}
