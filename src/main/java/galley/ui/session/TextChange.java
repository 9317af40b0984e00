package galley.ui.session;

import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.List;
import java.util.Optional;

/// An edit without its text: the history is linear, so the text is there when the change is undone,
/// and a long history of a long issue stays small.
///
/// @param forward in offsets of the text before
/// @param backward in offsets of the text after
record TextChange(List<Replacement> forward, List<Replacement> backward) {
  static TextChange of(TextEdit edit) {
    return new TextChange(edit.replacements(), edit.inverse().replacements());
  }

  /// Whether it leaves the text as it was: a composition that was cancelled.
  boolean isNothing() {
    return forward.size() == 1 && forward.getFirst().text().equals(backward.getFirst().text());
  }

  /// This change and the next one as one, where the next goes on in what this one wrote: letters
  /// typed in a row, or the steps of an input method's composition.
  ///
  /// @param next worked out from the text after this change
  Optional<TextChange> and(TextEdit next) {
    if (forward.size() != 1 || next.replacements().size() != 1) return Optional.empty();
    Replacement first = forward.getFirst();
    Replacement second = next.replacements().getFirst();
    int from = first.range().start();
    int written = from + first.text().length();
    TextRange range = second.range();
    if (range.start() > written || range.end() < from) return Optional.empty();
    String between = next.before();
    int start = Math.min(from, range.start());
    int end = Math.max(written, range.end());
    String removed =
        between.substring(start, from)
            + backward.getFirst().text()
            + between.substring(written, end);
    String inserted =
        between.substring(start, range.start())
            + second.text()
            + between.substring(range.end(), end);
    return Optional.of(
        new TextChange(
            List.of(Replacement.of(start, start + removed.length(), inserted)),
            List.of(Replacement.of(start, start + inserted.length(), removed))));
  }
}
