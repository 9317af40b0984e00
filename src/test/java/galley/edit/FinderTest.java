package galley.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.edit.FindException.Reason;
import galley.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinderTest {
  private static Query words(String text) {
    return new Query(text, false, false, false);
  }

  private static Query pattern(String text) {
    return new Query(text, true, false, true);
  }

  private static Finder in(String text, Query query) {
    return new Finder(query, text, new TextRange(0, text.length()), () -> false);
  }

  private static List<String> found(String text, Query query) throws FindException {
    return in(text, query).find().ranges().stream().map(r -> r.start() + ":" + r.in(text)).toList();
  }

  private static Reason refusal(String text, Query query, String with) {
    try {
      in(text, query).replaceAll(with);
      throw new AssertionError("not refused");
    } catch (FindException e) {
      return e.reason();
    }
  }

  @Test
  void letterCaseCountsOnlyWhereAskedFor() throws FindException {
    assertThat(found("Ärger ärger", words("äRGER"))).containsExactly("0:Ärger", "6:ärger");
    assertThat(found("Word word", new Query("word", true, false, false))).containsExactly("5:word");
  }

  @Test
  void wordsAreNoPattern() throws FindException {
    assertThat(found("a.c abc $1 (x)", words("a.c"))).containsExactly("0:a.c");
    assertThat(in("1.5", words(".")).replaceAll("$1\\n").after()).isEqualTo("1$1\\n5");
  }

  @Test
  void aWholeWordEndsWhereLettersEnd() throws FindException {
    var query = new Query("ai", false, true, false);
    assertThat(found("AI mail 用AI写 ai_x _ai_ (ai)", query))
        .containsExactly("0:AI", "9:AI", "19:ai", "24:ai");
  }

  @Test
  void inScriptsWithoutSpacesEveryCharacterMayEndAWord() throws FindException {
    assertThat(found("虚拟线程实地", new Query("线程", false, true, false))).containsExactly("2:线程");
    assertThat(found("がぎ", new Query("か", false, true, false))).isEmpty();
  }

  @Test
  void aWholeWordDoesNotCutAnEmoji() throws FindException {
    assertThat(found("👩‍💻", new Query("👩", true, true, false))).isEmpty();
    assertThat(found("👩 👩‍💻", new Query("👩", true, true, false))).containsExactly("0:👩");
  }

  @Test
  void aPatternSeesLines() throws FindException {
    assertThat(found("a\nb\u2028c\n", pattern("^.*$"))).containsExactly("0:a", "2:b\u2028c");
    assertThat(in("a\nb", pattern("^")).replaceAll("> ").after()).isEqualTo("> a\n> b");
  }

  @Test
  void groupsStandInTheReplacement() throws FindException {
    assertThat(
            in("[一](u) [二](v)", pattern("\\[(?<t>\\w)\\]\\((.)\\)"))
                .replaceAll("${t}: <$2>$$\\n$&")
                .after())
        .isEqualTo("一: <u>$\n[一](u) 二: <v>$\n[二](v)");
    assertThat(in("ab", pattern("(a)(x)?b")).replaceAll("$12-$2-").after()).isEqualTo("a2--");
  }

  @Test
  void aGroupThatIsNotThereIsRefused() {
    assertThat(refusal("a", pattern("(a)"), "$2")).isEqualTo(Reason.NO_SUCH_GROUP);
    assertThat(refusal("a", pattern("(a)"), "${x}")).isEqualTo(Reason.NO_SUCH_GROUP);
  }

  @Test
  void onlyTheSelectionIsSearchedButWhatIsAroundItCounts() throws FindException {
    var part = new TextRange(3, 9);
    assertThat(new Finder(pattern("\\bfoo\\b"), "foofoo foo", part, () -> false).find().ranges())
        .isEmpty();
    assertThat(new Finder(words("foo"), "foofoo foo", part, () -> false).find().ranges())
        .containsExactly(new TextRange(3, 6));
  }

  @Test
  void oneFindIsReplacedByItself() throws FindException {
    var query = pattern("(\\d)(?=px)");
    assertThat(in("1px 2px", query).replaceAt(new TextRange(4, 5), "<$1>"))
        .hasValueSatisfying(r -> assertThat(r.text()).isEqualTo("<2>"));
    assertThat(in("1px 2px", query).replaceAt(new TextRange(1, 2), "x")).isEmpty();
  }

  @Test
  void aBadPatternSaysWhatIsWrong() {
    assertThat(refusal("a", pattern("(a"), "")).isEqualTo(Reason.UNCLOSED_GROUP);
    assertThat(refusal("a", pattern("[a"), "")).isEqualTo(Reason.UNCLOSED_CLASS);
    assertThat(refusal("a", pattern("a)"), "")).isEqualTo(Reason.UNOPENED_GROUP);
    assertThat(refusal("a", pattern("*a"), "")).isEqualTo(Reason.NOTHING_TO_REPEAT);
    assertThat(refusal("a", pattern("a{x"), "")).isEqualTo(Reason.REPETITION);
    assertThat(refusal("a", pattern("\\q"), "")).isEqualTo(Reason.ESCAPE);
  }

  /// Each would take hours or the whole stack; all end by the count of their steps.
  @Test
  void aHostilePatternEnds() {
    String text = "a".repeat(40_000) + "!";
    for (String hostile :
        List.of("(a+)+$", "(a|a)*b", "(a|aa)+$", "(.*)*x", "(?:a?){40}a{40}b", "(\\w*)*\\1x")) {
      assertThat(refusal(text, pattern(hostile), "")).as(hostile).isEqualTo(Reason.TOO_SLOW);
    }
    assertThat(refusal(text, pattern("(?:(?:){60000}){60000}"), "")).isEqualTo(Reason.REPETITION);
    assertThat(refusal(text, pattern("(".repeat(1_500)), "")).isNotNull();
  }

  @Test
  void aSearchThatIsNoLongerWantedEnds() {
    String text = "a".repeat(100_000);
    var finder = new Finder(words("b"), text, new TextRange(0, text.length()), () -> true);
    assertThatThrownBy(finder::find).isInstanceOf(FindException.class);
  }

  @Test
  void aResultThatWouldBeEndlessIsRefused() {
    assertThat(refusal("a".repeat(90_000), words("a"), "x".repeat(1_000)))
        .isEqualTo(Reason.TOO_LONG);
  }
}
