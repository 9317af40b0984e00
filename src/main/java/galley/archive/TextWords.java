package galley.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of a text in order, each with its position and its place in the text.
record TextWords(List<Word> words) {
  /** Shared: it keeps what it needs for each thread. */
  static final Analyzer ANALYZER = new ArchiveWords();

  /// @param position from 0
  record Word(String text, int position, int start, int end) {}

  TextWords {
    words = List.copyOf(words);
  }

  static TextWords of(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        words.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string is read", impossible);
    }
    return new TextWords(words);
  }

  /// Without the last character of a run of CJK, which is in the pair before it already.
  List<Word> needed() {
    List<Word> needed = new ArrayList<>();
    for (Word word : words) {
      boolean inPair =
          !needed.isEmpty()
              && needed.getLast().end() == word.end()
              && needed.getLast().start() < word.start();
      if (!inPair) needed.add(word);
    }
    return needed;
  }
}
