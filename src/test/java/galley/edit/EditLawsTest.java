package galley.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Replacement;
import galley.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Laws over texts that nobody would write by hand.
@Execution(ExecutionMode.CONCURRENT)
class EditLawsTest {
  private static final int TEXTS = 20_000;

  private interface Gesture extends BiFunction<String, TextRange, Stroke> {}

  private static final Map<String, Gesture> MARKS =
      Map.of("bold", Wrap::bold, "italic", Wrap::italic, "code", Wrap::code, "link", Wrap::link);

  private static final Map<String, Gesture> LINES =
      Map.of(
          "duplicate", LineEdits::duplicate,
          "up", LineEdits::moveUp,
          "down", LineEdits::moveDown,
          "delete", LineEdits::delete,
          "join", LineEdits::join,
          "indent", Lists::indent,
          "outdent", Lists::outdent);

  /** Law: anchor and caret are in the text after, and undoing gives the text back. */
  @Test
  void everyGestureStaysInTheTextAndCanBeTakenBack() {
    var texts = new HostileTexts(3);
    for (int i = 0; i < TEXTS; i++) {
      var it = texts.next();
      for (var gestures : List.of(MARKS, LINES)) {
        gestures.forEach(
            (name, gesture) -> {
              Stroke stroke = gesture.apply(it.text(), it.selection());
              String after = stroke.edit().after();
              assertThat(stroke.anchor()).as(name + " " + it).isBetween(0, after.length());
              assertThat(stroke.caret()).as(name + " " + it).isBetween(0, after.length());
              assertThat(stroke.edit().inverse().after()).isEqualTo(it.text());
            });
      }
    }
  }

  /// Law: marking and unmarking what is selected then gives the text back, to the letter, unless
  /// the text had half-open marks that pair with the new ones.
  @Test
  void togglingTwiceGivesTheTextBack() {
    var texts = new HostileTexts(7);
    int[] tried = {0};
    for (int i = 0; i < TEXTS; i++) {
      var it = texts.next();
      MARKS.forEach(
          (name, gesture) -> {
            Stroke on = gesture.apply(it.text(), it.selection());
            boolean marks =
                on.edit().replacements().stream().allMatch(r -> r.range().isEmpty())
                    && isOneMark(name, on, it.text());
            if (!marks) return;
            boolean several = it.selection().in(it.text()).indexOf('\n') >= 0;
            if (several && it.text().matches("(?s).*[`\\\\].*")) return;
            if (name.equals("link") && it.text().matches("(?s).*[\\[\\]()\\\\\n].*")) return;
            String marked = on.edit().after();
            if (name.equals("bold") || name.equals("italic")) {
              var meant = new TextRange(on.anchor(), on.caret());
              boolean read =
                  meant.isEmpty()
                      || EmphasisSpans.around(marked, meant).stream()
                          .anyMatch(s -> s.inner().equals(meant));
              String selected = it.selection().in(it.text()).strip();
              boolean halfOpen = selected.matches("(?s)[*_].*|.*[*_]");
              if (!read || halfOpen) return;
            }
            tried[0]++;
            Stroke off =
                gesture.apply(
                    marked,
                    new TextRange(
                        Math.min(on.anchor(), on.caret()), Math.max(on.anchor(), on.caret())));
            assertThat(off.edit().after())
                .as("%s of %s: %s", name, it, marked)
                .isEqualTo(it.text());
          });
    }
    assertThat(tried[0]).isGreaterThan(TEXTS);
  }

  /// Several lines of which only some had marks all have them after, and none after that.
  private static boolean isOneMark(String name, Stroke on, String text) {
    return on.edit().replacements().size() <= 2 || lonely(name, text);
  }

  private static boolean lonely(String name, String text) {
    return !name.equals("code") && text.indexOf('*') < 0 && text.indexOf('_') < 0;
  }

  /** Law: marks only add or take away marks; every other character stays, in its order. */
  @Test
  void marksTouchNothingElse() {
    var texts = new HostileTexts(11);
    for (int i = 0; i < TEXTS; i++) {
      var it = texts.next();
      for (Gesture gesture : List.<Gesture>of(Wrap::bold, Wrap::italic)) {
        String after = gesture.apply(it.text(), it.selection()).edit().after();
        assertThat(after.replaceAll("[*_]", "")).isEqualTo(it.text().replaceAll("[*_]", ""));
      }
    }
  }

  /** Law: moving a line down and up again gives the text back, wherever it can go down. */
  @Test
  void downAndUpGivesTheTextBack() {
    var texts = new HostileTexts(13);
    for (int i = 0; i < TEXTS; i++) {
      var it = texts.next();
      Stroke down = LineEdits.moveDown(it.text(), it.selection());
      if (down.edit().isEmpty()) continue;
      var moved = new TextRange(down.anchor(), down.caret());
      // At the end of a text without a last line feed, an empty line is none any more.
      boolean atEnd = moved.end() == down.edit().after().length();
      if (atEnd && (moved.isEmpty() || it.selection().in(it.text()).endsWith("\n"))) continue;
      assertThat(moved.in(down.edit().after()))
          .as("%s", it)
          .isEqualTo(it.selection().in(it.text()));
      Stroke up = LineEdits.moveUp(down.edit().after(), moved);
      assertThat(up.edit().after()).as("%s", it).isEqualTo(it.text());
      assertThat(new TextRange(up.anchor(), up.caret())).isEqualTo(it.selection());
    }
  }

  /// Law: what is found is the query, nothing else is replaced, and undoing gives the text back.
  @Test
  void replacingAllChangesOnlyWhatWasFound() throws FindException {
    var texts = new HostileTexts(17);
    for (int i = 0; i < TEXTS; i++) {
      var it = texts.next();
      var query = new Query(texts.piece(), true, i % 3 == 0, false);
      // Half a character is found only where it stands alone.
      if (Character.isSurrogate(query.text().charAt(0)) && query.text().length() == 1) continue;
      TextRange within =
          it.selection().isEmpty() ? new TextRange(0, it.text().length()) : it.selection();
      var finder = new Finder(query, it.text(), within, () -> false);
      List<TextRange> found = finder.find().ranges();
      assertThat(found).allMatch(r -> r.in(it.text()).equals(query.text()) && within.contains(r));
      var edit = finder.replaceAll("Ω$1");
      assertThat(edit.replacements().stream().map(Replacement::range)).isEqualTo(found);
      assertThat(edit.inverse().after()).isEqualTo(it.text());
      if (!query.wholeWord() && it.selection().isEmpty()) {
        assertThat(edit.after()).isEqualTo(it.text().replace(query.text(), "Ω$1"));
      }
    }
  }

  /** Law: stepping forward and stepping back stop at the same places. */
  @Test
  void stepsForwardAndBackAgree() {
    var texts = new HostileTexts(19);
    for (int i = 0; i < TEXTS / 4; i++) {
      String text = texts.next().text();
      for (int at = 0; at < text.length(); ) {
        int next = Graphemes.next(text, at);
        assertThat(next).isGreaterThan(at);
        assertThat(Graphemes.previous(text, next)).as(text).isEqualTo(at);
        for (int in = at + 1; in < next; in++) {
          assertThat(Graphemes.isBoundary(text, in)).isFalse();
          assertThat(Graphemes.nearest(text, in)).isIn(at, next);
        }
        at = next;
      }
    }
  }
}
