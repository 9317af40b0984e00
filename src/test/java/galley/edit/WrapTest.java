package galley.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.TextRange;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class WrapTest {
  /// Runs a gesture on a text whose selection is between `«` and `»`, or whose caret is at `|`, and
  /// writes the result in the same way.
  static String on(String marked, BiFunction<String, TextRange, Stroke> gesture) {
    int start = Math.max(marked.indexOf('«'), marked.indexOf('|'));
    int close = marked.indexOf('»');
    String text = marked.replaceAll("[«»|]", "");
    Stroke stroke = gesture.apply(text, new TextRange(start, close < 0 ? start : close - 1));
    var after = new StringBuilder(stroke.edit().after());
    if (stroke.anchor() == stroke.caret()) return after.insert(stroke.caret(), '|').toString();
    return after.insert(stroke.caret(), '»').insert(stroke.anchor(), '«').toString();
  }

  @Test
  void boldGoesOnAndOff() {
    assertThat(on("a «b» c", Wrap::bold)).isEqualTo("a **«b»** c");
    assertThat(on("a **«b»** c", Wrap::bold)).isEqualTo("a «b» c");
    assertThat(on("a «**b**» c", Wrap::bold)).isEqualTo("a «b» c");
  }

  @Test
  void italicInsideBoldIsBoth() {
    assertThat(on("**«b»**", Wrap::italic)).isEqualTo("***«b»***");
    assertThat(on("***«b»***", Wrap::italic)).isEqualTo("**«b»**");
    assertThat(on("***«b»***", Wrap::bold)).isEqualTo("*«b»*");
  }

  @Test
  void blanksAtTheEndsStayOutside() {
    assertThat(on("a« b »c", Wrap::bold)).isEqualTo("a **«b»** c");
  }

  @Test
  void withoutASelectionTheCaretIsBetweenTheMarks() {
    assertThat(on("a |", Wrap::bold)).isEqualTo("a **|**");
    assertThat(on("a **|**", Wrap::bold)).isEqualTo("a |");
  }

  @Test
  void codeTakesMoreBackticksThanItHas() {
    assertThat(on("«a»", Wrap::code)).isEqualTo("`«a»`");
    assertThat(on("`«a»`", Wrap::code)).isEqualTo("«a»");
    assertThat(on("«a`b»", Wrap::code)).isEqualTo("``«a`b»``");
  }

  @Test
  void severalLinesOfCodeAreFenced() {
    assertThat(on("x\n«a\nb»\ny", Wrap::code)).isEqualTo("x\n```\n«a\nb»\n```\ny");
  }

  @Test
  void aLinkWaitsForItsUrlOrItsText() {
    assertThat(on("«a»", Wrap::link)).isEqualTo("[a](|)");
    assertThat(on("«https://a.example»", Wrap::link)).isEqualTo("[|](https://a.example)");
    assertThat(on("|", Wrap::link)).isEqualTo("[|]()");
  }

  @Test
  void aPastedUrlMakesALinkOfTheSelection() {
    assertThat(on("x «标题» y", (t, r) -> Wrap.link(t, r, "https://a.example/b_(c)")))
        .isEqualTo("x [标题](https://a.example/b_(c))| y");
    assertThat(on("«a»", (t, r) -> Wrap.link(t, r, "https://a.example/)")))
        .isEqualTo("[a](<https://a.example/)>)|");
  }

  @Test
  void onlyAUrlOverWordsMakesALink() {
    assertThat(Wrap.makesLink("https://a.example", "word")).isTrue();
    assertThat(Wrap.makesLink("https://a.example b", "word")).isFalse();
    assertThat(Wrap.makesLink("a.example", "word")).isFalse();
    assertThat(Wrap.makesLink("https://", "word")).isFalse();
    assertThat(Wrap.makesLink("https://a.example", "https://b.example")).isFalse();
    assertThat(Wrap.makesLink("https://a.example", "two\nlines")).isFalse();
    assertThat(Wrap.makesLink("https://a.example", "")).isFalse();
  }

  @Test
  void withoutASelectionTheWordAtTheCaretIsMeant() {
    assertThat(on("a wo|rd b", Wrap::bold)).isEqualTo("a **wo|rd** b");
    assertThat(on("a **wo|rd** b", Wrap::bold)).isEqualTo("a wo|rd b");
    assertThat(on("word|", Wrap::italic)).isEqualTo("*word|*");
    assertThat(on("用Ja|va写", Wrap::code)).isEqualTo("用`Ja|va`写");
    assertThat(on("汉|字", Wrap::bold)).isEqualTo("汉**|**字");
    assertThat(on("汉**|**字", Wrap::bold)).isEqualTo("汉|字");
  }

  @Test
  void aPartOfWhatIsBoldTakesTheMarksOffAllOfIt() {
    assertThat(on("x **one «two» three** y", Wrap::bold)).isEqualTo("x «one two three» y");
    assertThat(on("x **one tw|o three** y", Wrap::bold)).isEqualTo("x one tw|o three y");
    assertThat(on("__«a»__", Wrap::bold)).isEqualTo("«a»");
    assertThat(on("**a\nb «c» d**".replace("\\n", "\n"), Wrap::bold)).isEqualTo("«a\nb c d»");
  }

  @Test
  void whatStandsBetweenBoldWordsIsNotBold() {
    assertThat(on("**a**«b»**c**", Wrap::bold)).isEqualTo("**a****«b»****c**");
  }

  @Test
  void eachOfSeveralLinesGetsItsMarks() {
    assertThat(on("«- one\n- two\n\n1、三»", Wrap::bold))
        .isEqualTo("- **«one**\n- **two**\n\n1、**三»**");
    assertThat(on("- **«one**\n- **two**\n\n1、**三»**", Wrap::bold))
        .isEqualTo("- «one\n- two\n\n1、三»");
    assertThat(on("«one\n**two**»", Wrap::bold)).isEqualTo("**«one**\n**two**»");
  }

  @Test
  void punctuationBetweenLettersStaysOutside() {
    assertThat(on("看「«词»」语", Wrap::bold)).isEqualTo("看「**«词»**」语");
    assertThat(on("看«「词」»语", Wrap::bold)).isEqualTo("看「**«词»**」语");
    assertThat(on("看«词。»语", Wrap::bold)).isEqualTo("看**«词»**。语");
    assertThat(on("«（词）»", Wrap::bold)).isEqualTo("**«（词）»**");
    assertThat(on("a«👩‍💻 b»", Wrap::bold)).isEqualTo("a👩‍💻 **«b»**");
  }

  @Test
  void codeThatStartsWithABacktickIsPadded() {
    assertThat(on("«`a`b»", Wrap::code)).isEqualTo("`` «`a`b» ``");
    assertThat(on("`` «`a`b» ``", Wrap::code)).isEqualTo("«`a`b»");
  }

  @Test
  void aFenceGoesAgain() {
    assertThat(on("x\n```\n«a\nb»\n```\ny", Wrap::code)).isEqualTo("x\n«a\nb»\ny");
  }

  @Test
  void aLinkGoesAgain() {
    assertThat(on("[wo|rd](u)", Wrap::link)).isEqualTo("wo|rd");
    assertThat(on("x [«word»](u) y", Wrap::link)).isEqualTo("x «word» y");
    assertThat(on("«[a](u)»", Wrap::link)).isEqualTo("«a»");
    assertThat(on("[a](|)", Wrap::link)).isEqualTo("a|");
    assertThat(on("![a|](u)", Wrap::link)).isEqualTo("![[a](|)](u)");
  }
}
