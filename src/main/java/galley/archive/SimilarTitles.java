package galley.archive;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// Pages of one site whose titles are very much alike.
final class SimilarTitles {
  private static final int MOST_CANDIDATES = 30;
  private static final int MOST_WORDS = 100;
  private static final int MOST_PAGES = 2;

  private record Rated(double likeness, Appearance appearance) {}

  private final Snapshot snapshot;

  SimilarTitles(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The title links on a page's site, but not the page itself, whose titles are like this one; the
  /// most alike first.
  List<Appearance> to(LinkUrl url, String title) throws IOException {
    var own = new TitleLikeness(title);
    if (own.isEmpty() || own.distinctWords().size() > MOST_WORDS) return List.of();
    LinkKey key = LinkKey.of(url);
    IndexSearcher searcher = snapshot.searcher();
    List<Rated> rated = new ArrayList<>();
    var lookup = new LinkLookup(snapshot);
    for (ScoreDoc found : searcher.search(query(url, own), MOST_CANDIDATES).scoreDocs) {
      Appearance it = lookup.titleLink(found.doc);
      if (it == null || isOf(key, it)) continue;
      double likeness = own.to(new TitleLikeness(it.title()));
      if (likeness >= TitleLikeness.ALIKE) rated.add(new Rated(likeness, it));
    }
    // A title that several pages have says nothing of any: "Video", "Links of the month".
    if (pages(rated) > MOST_PAGES) return List.of();
    rated.sort(Comparator.comparingDouble(Rated::likeness).reversed());
    return rated.stream().map(Rated::appearance).toList();
  }

  private static long pages(List<Rated> rated) {
    return rated.stream()
        .flatMap(it -> LinkUrl.parse(it.appearance().url()).map(LinkKey::of).stream())
        .distinct()
        .count();
  }

  private static boolean isOf(LinkKey key, Appearance appearance) {
    return LinkUrl.parse(appearance.url()).map(LinkKey::of).filter(key::equals).isPresent();
  }

  /** Scored by how many words are shared, nothing else. */
  private static Query query(LinkUrl url, TitleLikeness own) {
    var words = new BooleanQuery.Builder();
    for (String word : own.distinctWords()) {
      Query one = new TermQuery(new Term(IssueDocuments.TITLE_WORDS, word));
      words.add(new ConstantScoreQuery(one), Occur.SHOULD);
    }
    words.setMinimumNumberShouldMatch(own.fewestShared());
    words.add(new TermQuery(new Term(IssueDocuments.SITE, IssueDocuments.site(url))), Occur.FILTER);
    return words.build();
  }
}
