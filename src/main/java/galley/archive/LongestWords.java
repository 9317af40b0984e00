package galley.archive;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Of the words at one position, a CJK character and the pair that it starts, only the last, which
/// is the longest: half as many words, and none that the start of another would not find.
final class LongestWords extends TokenFilter {
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private @Nullable State next;
  private int nextStep;
  private boolean ended;

  LongestWords(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next == null && !advance()) return false;
    int first = nextStep;
    State longest = next;
    while (advance() && nextStep == 0) longest = next;
    State following = next;
    restoreState(longest);
    step.setPositionIncrement(first);
    next = ended ? null : following;
    return true;
  }

  private boolean advance() throws IOException {
    if (ended || !input.incrementToken()) {
      ended = true;
      next = null;
      return false;
    }
    next = captureState();
    nextStep = step.getPositionIncrement();
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = null;
    ended = false;
  }
}
