package galley.edit;

import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bold and italic on and off: around the selection, the word at the caret, or each line of
/// several.
///
/// What is bold or italic as a whole, or in part of which the selection is, loses its marks. Of
/// several lines each gets marks of its own, behind its list marker or `#`, because emphasis ends
/// with its paragraph; where all have them, all lose them. Blanks at the ends stay outside, and so
/// does punctuation between letters: `**「词」**语` is not bold to CommonMark, `「**词**」语` is.
final class Emphasis {
  private final String text;
  private final TextRange selection;
  private final int marks;

  /// @param marks 2 for bold, 1 for italic
  Emphasis(String text, TextRange selection, int marks) {
    this.text = text;
    this.selection = selection;
    this.marks = marks;
  }

  Stroke toggle() {
    TextRange inner = selection.isEmpty() ? Words.at(text, selection.start()) : inner();
    Optional<TextRange> marked = marked(inner);
    if (marked.isPresent()) return around(unmark(List.of(marked.get())), marked.get());
    List<TextRange> lines = lines(inner);
    if (lines.size() < 2) return around(mark(List.of(kept(inner))), kept(inner));
    List<TextRange> without = lines.stream().filter(l -> marked(l).isEmpty()).toList();
    boolean all = without.isEmpty();
    TextEdit edit =
        all ? unmark(lines.stream().map(l -> marked(l).orElseThrow()).toList()) : mark(without);
    return around(edit, new TextRange(lines.getFirst().start(), lines.getLast().end()));
  }

  /// The selection without blanks at its ends, and without marks that were selected with it.
  private TextRange inner() {
    TextRange stripped = Wrap.withoutBlanks(text, selection);
    int run =
        Math.min(Runs.after(text, stripped.start(), '*'), Runs.before(text, stripped.end(), '*'));
    return run > 0 && 2 * run < stripped.length()
        ? new TextRange(stripped.start() + run, stripped.end() - run)
        : stripped;
  }

  /// What has the marks: the range itself, or more of which it is a part.
  private Optional<TextRange> marked(TextRange inner) {
    List<EmphasisSpans.Span> spans = EmphasisSpans.around(text, inner);
    int run = Math.min(Runs.before(text, inner.start(), '*'), Runs.after(text, inner.end(), '*'));
    boolean beside = marks == 2 ? run % 4 >= 2 : run % 2 == 1;
    if (inner.isEmpty()) return beside ? Optional.of(inner) : Optional.empty();
    boolean oneLine = inner.in(text).indexOf('\n') < 0;
    if (beside && oneLine && !belongsToOthers(spans, inner)) return Optional.of(inner);
    return EmphasisSpans.innermost(spans, marks, inner).map(EmphasisSpans.Span::inner);
  }

  /// Whether the marks beside a range are around what stands before or behind it: `b` in
  /// `**a**b**c**` is not bold.
  private boolean belongsToOthers(List<EmphasisSpans.Span> spans, TextRange inner) {
    return spans.stream().anyMatch(s -> s.outer().end() == inner.start())
        && spans.stream().anyMatch(s -> s.outer().start() == inner.end());
  }

  /// The parts of the lines that get marks: without what the line begins with, blank ones left out.
  private List<TextRange> lines(TextRange range) {
    List<TextRange> lines = new ArrayList<>();
    int at = range.start();
    while (at <= range.end()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? range.end() : Math.min(feed, range.end());
      int lineStart = text.lastIndexOf('\n', at - 1) + 1;
      int content = lineStart + LineStart.length(text.substring(lineStart, end));
      TextRange line =
          Wrap.withoutBlanks(text, new TextRange(Math.min(end, Math.max(at, content)), end));
      if (!line.isEmpty()) lines.add(kept(line));
      at = end + 1;
    }
    return lines;
  }

  /// Without punctuation at an end that a letter follows, because marks there would not work.
  private TextRange kept(TextRange range) {
    int start = range.start();
    int end = range.end();
    while (start < end && start > 0 && isLetter(text.codePointBefore(start)) && isSign(start)) {
      start = Graphemes.next(text, start);
    }
    while (end > start
        && end < text.length()
        && isLetter(text.codePointAt(end))
        && EmphasisSpans.isPunctuation(text.codePointBefore(end))) {
      end = Graphemes.previous(text, end);
    }
    if (start >= end) return range;
    TextRange kept = Wrap.withoutBlanks(text, new TextRange(start, end));
    return kept.isEmpty() ? range : kept;
  }

  private boolean isSign(int at) {
    return EmphasisSpans.isPunctuation(text.codePointAt(at));
  }

  private static boolean isLetter(int codePoint) {
    return !EmphasisSpans.isBlank(codePoint) && !EmphasisSpans.isPunctuation(codePoint);
  }

  private TextEdit mark(List<TextRange> ranges) {
    String stars = "*".repeat(marks);
    List<Replacement> all = new ArrayList<>();
    for (TextRange range : ranges) {
      if (range.isEmpty()) {
        all.add(Replacement.insert(range.start(), stars + stars));
      } else {
        all.add(Replacement.insert(range.start(), stars));
        all.add(Replacement.insert(range.end(), stars));
      }
    }
    return new TextEdit(text, all);
  }

  /// Marks that two ranges share go once: two lines can be in one span.
  private TextEdit unmark(List<TextRange> ranges) {
    List<Replacement> all = new ArrayList<>();
    for (TextRange range : ranges) {
      var before = new TextRange(range.start() - marks, range.start());
      var behind = new TextRange(range.end(), range.end() + marks);
      boolean gone =
          all.stream().anyMatch(r -> r.range().overlaps(before) || r.range().overlaps(behind));
      if (!gone) all.addAll(List.of(new Replacement(before, ""), new Replacement(behind, "")));
    }
    return new TextEdit(text, all);
  }

  /// Selects what the marks are or were around; a caret stays where it was.
  private Stroke around(TextEdit edit, TextRange range) {
    if (selection.isEmpty() || range.isEmpty()) {
      int caret = Math.clamp(selection.start(), range.start(), range.end());
      boolean more = edit.replacements().stream().allMatch(r -> r.range().isEmpty());
      return Stroke.caretAt(edit, caret + (more ? marks : -marks));
    }
    int start = range.start();
    int end = range.end();
    for (Replacement r : edit.replacements()) {
      if (r.range().end() <= range.start()) start += r.growth();
      if (r.range().start() < range.end()) end += r.growth();
    }
    return new Stroke(edit, start, end);
  }
}
