package galley.archive;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// What counts as a word of a text, for the index and for what is searched for alike.
///
/// Words are those of UAX #29, cut further at `.`, `_`, `:` and apostrophes, so that `asyncio.run`
/// is found by `run`; case, diacritics and full width are folded. Chinese, Japanese and Korean have
/// no spaces: there each two neighbours are a word, and the last of a run is one, so that every
/// character starts a word and is found by its start. `C++` and `C#` are words of their own.
final class ArchiveWords extends Analyzer {
  private static final int ALL_CJK =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  /** One character becomes one, so that the places of words stay what they are. */
  private static final NormalizeCharMap CHARACTERS = characters();

  private static NormalizeCharMap characters() {
    var map = new NormalizeCharMap.Builder();
    for (char cut : "._:'’·,;".toCharArray()) map.add(Character.toString(cut), " ");
    // To the tokenizer these are letters, where a plus or a hash would be nothing.
    map.add("++", "\u1429\u1429");
    for (String sharp : new String[] {"C#", "c#", "F#", "f#"}) {
      map.add(sharp, sharp.charAt(0) + "\u1541");
    }
    return map.build();
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(CHARACTERS, reader);
  }

  @Override
  protected Reader initReaderForNormalization(String field, Reader reader) {
    return initReader(field, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    var pairs = new CJKBigramFilter(folded, ALL_CJK, true);
    return new TokenStreamComponents(words, new LongestWords(pairs));
  }

  /** Title, text and hosts of an item are one field, and no phrase reaches from one to the next. */
  @Override
  public int getPositionIncrementGap(String field) {
    return 100;
  }
}
