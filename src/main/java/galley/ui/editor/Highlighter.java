package galley.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Styles the paragraphs of an area that changed, and those after them as far as the change alters
/// what they begin in: closing a code fence restyles what follows, a letter only its own line.
final class Highlighter {
  /// Front matter is closed within this many lines, or it is text.
  private static final int FRONT_MATTER_LINES = 200;

  /// What a paragraph was styled with, and what it left open.
  private record Line(LineState start, LineState end) {
    static final Line PLAIN = new Line(LineState.TEXT, LineState.TEXT);

    /// Must be styled, whatever it begins in.
    static final Line STALE = new Line(LineState.UNKNOWN, LineState.TEXT);

    static Line of(LineState start, LineState end) {
      boolean plain = start.equals(LineState.TEXT) && end.equals(LineState.TEXT);
      return plain ? PLAIN : new Line(start, end);
    }
  }

  private final StyleClassedTextArea area;
  private final Map<Integer, Collection<String>> classes = new HashMap<>();

  /** One for each paragraph. */
  private final List<Line> lines = new ArrayList<>(List.of(Line.STALE));

  Highlighter(StyleClassedTextArea area) {
    this.area = area;
  }

  /// Styles what a change has touched.
  ///
  /// @param changes what the area has just done, each in offsets after the ones before it, from the
  ///   start of the text to its end
  void changed(List<PlainTextChange> changes) {
    int first = lines.size();
    int last = 0;
    for (PlainTextChange change : changes) {
      int at = paragraph(change.getPosition());
      int removed = lineFeeds(change.getRemoved());
      int inserted = lineFeeds(change.getInserted());
      lines.subList(at + 1, at + 1 + removed).clear();
      lines.addAll(at + 1, Collections.nCopies(inserted, Line.STALE));
      lines.set(at, Line.STALE);
      first = Math.min(first, at);
      last = Math.max(last, at + inserted);
    }
    LineState initial = initial();
    if (!lines.getFirst().start().equals(initial)) first = 0;
    style(first, last, initial);
  }

  private int paragraph(int offset) {
    return area.offsetToPosition(offset, Bias.Forward).getMajor();
  }

  private static int lineFeeds(String text) {
    int count = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
    return count;
  }

  private LineState initial() {
    String opening = area.getText(0);
    for (char mark : new char[] {'-', '+'}) {
      if (!LinePainter.isDelimiter(opening, mark)) continue;
      int most = Math.min(lines.size(), FRONT_MATTER_LINES);
      for (int i = 1; i < most; i++) {
        if (LinePainter.isDelimiter(area.getText(i), mark)) return LineState.FRONT_MATTER_OPENS;
      }
    }
    return LineState.TEXT;
  }

  /// Styles paragraphs from `first` on, at least to `last`, and until one begins in what it began
  /// in before. Paragraphs in a row are styled by one call, since each call is a change of the
  /// document.
  private void style(int first, int last, LineState initial) {
    int i = first;
    while (i < lines.size()) {
      LineState start = i == 0 ? initial : lines.get(i - 1).end();
      boolean fits = lines.get(i).start().equals(start);
      if (fits && i > last) return;
      i = fits ? i + 1 : run(i, start);
    }
  }

  private int run(int from, LineState initial) {
    var spans = new StyleSpansBuilder<Collection<String>>();
    int length = 0;
    LineState start = initial;
    int i = from;
    for (; i < lines.size(); i++) {
      if (lines.get(i).start().equals(start)) break;
      String text = area.getText(i);
      LinePainter painted = LinePainter.paint(text, start);
      lines.set(i, Line.of(start, painted.after()));
      start = painted.after();
      boolean hasLineFeed = i > from;
      if (hasLineFeed) spans.add(List.of(), 1);
      add(spans, painted, text.length());
      length += text.length() + (hasLineFeed ? 1 : 0);
    }
    if (length > 0) set(from, i == from + 1, spans.create());
    return i;
  }

  private void set(int paragraph, boolean one, StyleSpans<Collection<String>> spans) {
    if (one && spans.equals(area.getStyleSpans(paragraph))) return;
    area.setStyleSpans(paragraph, 0, spans);
  }

  private void add(StyleSpansBuilder<Collection<String>> spans, LinePainter painted, int length) {
    int from = 0;
    while (from < painted.length()) {
      int end = painted.end(from);
      spans.add(classes(painted.marks(from)), end - from);
      from = end;
    }
    if (length > from) spans.add(List.of(), length - from);
  }

  private Collection<String> classes(int bits) {
    return classes.computeIfAbsent(
        bits,
        b ->
            Stream.of(Mark.values())
                .filter(mark -> (b & mark.bit()) != 0)
                .map(Mark::styleClass)
                .toList());
  }
}
