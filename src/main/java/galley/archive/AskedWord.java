package galley.archive;

import galley.archive.TextWords.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// A word that is searched for: what stands between two spaces, as one or more words of the index,
/// which must follow each other. `github.com` is two, `机器学习` is four.
///
/// @param prefix whether the last of them may be the start of a longer one: it is still being typed
record AskedWord(List<Word> words, boolean prefix) {
  private static final int LONGEST_QUERY = 200;
  private static final int MOST_WORDS = 16;
  private static final int MOST_ENDINGS = 256;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00A0]+");

  AskedWord {
    words = List.copyOf(words);
  }

  /// The words of what somebody typed. It is data: nothing in it has a meaning of its own.
  static List<AskedWord> of(String query) {
    String text = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    boolean typing = !text.isEmpty() && !isSpace(text.codePointBefore(text.length()));
    String[] parts = SPACES.split(text.strip(), -1);
    List<AskedWord> asked = new ArrayList<>();
    for (int i = 0; i < parts.length && asked.size() < MOST_WORDS; i++) {
      List<Word> words = TextWords.of(parts[i]).words();
      if (words.isEmpty()) continue;
      boolean typed = i == parts.length - 1 && typing;
      asked.add(new AskedWord(words, isStart(words.getLast().text(), typed)));
    }
    return asked;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// One letter is the start of everything, so it stands for itself; and where each character is a
  /// word, none is the start of another.
  private static boolean isStart(String word, boolean typed) {
    int first = word.codePointAt(0);
    return typed && !WordCutter.standsAlone(first) && word.length() > Character.charCount(first);
  }

  Query query(String field, IndexReader reader) throws IOException {
    Word last = words.getLast();
    if (words.size() == 1) {
      var term = new Term(field, last.text());
      return prefix ? new PrefixQuery(term) : new TermQuery(term);
    }
    var phrase = new MultiPhraseQuery.Builder();
    for (Word word : words.subList(0, words.size() - 1)) phrase.add(new Term(field, word.text()));
    Term[] ends = prefix ? beginningWith(last.text(), field, reader) : new Term[0];
    if (!prefix) ends = new Term[] {new Term(field, last.text())};
    if (ends.length == 0) return new MatchNoDocsQuery("no word starts like this");
    return phrase.add(ends).build();
  }

  private static Term[] beginningWith(String start, String field, IndexReader reader)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) return new Term[0];
    List<Term> found = new ArrayList<>();
    TermsEnum all = terms.iterator();
    boolean more = all.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
    while (more && found.size() < MOST_ENDINGS) {
      String text = all.term().utf8ToString();
      if (!text.startsWith(start)) break;
      found.add(new Term(field, text));
      more = all.next() != null;
    }
    return found.toArray(Term[]::new);
  }

  /// Whether a word of a text is this one's word at a place.
  boolean fits(Word word, int at) {
    Word mine = words.get(at);
    boolean last = at == words.size() - 1;
    return (last && prefix) ? word.text().startsWith(mine.text()) : word.text().equals(mine.text());
  }
}
