package galley.edition;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.test.Publications;
import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BilingualTest {
  private static final String DRAFT =
      """
      ---
      title: '码上周刊 #7：线程---Code Weekly #7: Threads'
      ---

      大家好。

      Hello, everybody.

      ## 🦄文章&教程---Articles

      1、[用 Python 写 API---Writing an API in Python](https://a.example/a---b)

      这篇文章介绍了 Python 和 FastAPI。

      This article is about Python and FastAPI.

      ![](https://p.example/a.png)

      2、[只有中文](https://b.example)

      只有中文。

      ```
      code---not words

      more code
      ```
      """;

  private static Split split(String text) {
    return Bilingual.split(Outline.parse(text, Publications.numberedParagraphs()), "zh", "en");
  }

  @Test
  void eachEditionHasItsPartOfEachTitleAndItsParagraphs() {
    assertThat(split(DRAFT).one().after())
        .isEqualTo(
            """
            ---
            title: '码上周刊 #7：线程'
            ---

            大家好。

            ## 🦄文章&教程

            1、[用 Python 写 API](https://a.example/a---b)

            这篇文章介绍了 Python 和 FastAPI。

            ![](https://p.example/a.png)

            2、[只有中文](https://b.example)

            只有中文。

            ```
            code---not words

            more code
            ```
            """);
    assertThat(split(DRAFT).other().after())
        .isEqualTo(
            """
            ---
            title: 'Code Weekly #7: Threads'
            ---

            Hello, everybody.

            ## 🦄Articles

            1、[Writing an API in Python](https://a.example/a---b)

            This article is about Python and FastAPI.

            ![](https://p.example/a.png)

            2、[只有中文](https://b.example)

            只有中文。

            ```
            code---not words

            more code
            ```
            """);
  }

  @Test
  void whatIsKeptInBothIsTold() {
    assertThat(split(DRAFT).notes())
        .containsExactly(
            new Split.Note(Split.Note.Kind.TITLE, 19), new Split.Note(Split.Note.Kind.TEXT, 21));
  }

  @Test
  void aParagraphInBothLanguagesStaysInBoth() {
    String mixed = "这个项目 a long English sentence with many more words follows here.";
    Split split = split(DRAFT.replace("![](https://p.example/a.png)", mixed));

    assertThat(split.one().after()).contains(mixed);
    assertThat(split.other().after()).contains(mixed);
    assertThat(split.notes()).contains(new Split.Note(Split.Note.Kind.PARAGRAPH, 17));
  }

  @Test
  void theEnglishPartMayComeFirst() {
    String text = "## 🦄文章&教程\n\n1、[An API---一个接口](https://a.example)\n";

    assertThat(split(text).one().after()).contains("[一个接口](");
    assertThat(split(text).other().after()).contains("[An API](");
  }

  @Test
  void languagesOfOneScriptAreDividedInTheirOrder() {
    String text = "## News\n\n- [Ein Titel --- A title](https://a.example)\n\n  Text.\n";
    Split split = Bilingual.split(Outline.parse(text, Publications.bullets()), "de", "en");

    assertThat(split.one().after()).isEqualTo(text.replace(" --- A title", ""));
    assertThat(split.other().after()).isEqualTo(text.replace("Ein Titel --- ", ""));
  }

  @Test
  void twoDividersOrTwoPartsInOneLanguageAreNoTitleInTwo() {
    assertThat(split("## 🦄文章&教程\n\n1、[甲---乙](https://a.example)\n").isNothing()).isTrue();
    assertThat(split("## 🦄文章&教程\n\n1、[甲---A---B](https://a.example)\n").isNothing()).isTrue();
    assertThat(split("## 🦄文章&教程\n\n1、[---A](https://a.example)\n").isNothing()).isTrue();
  }

  @Test
  void aTextWithoutTwoLanguagesIsLeftAlone() {
    assertThat(split("").isNothing()).isTrue();
    assertThat(split("---\nunclosed---中文\n").one().after()).isEqualTo("---\nunclosed---中文\n");
  }

  private static final List<String> PIECES =
      List.of(
          "中文段落，有几句话。",
          "An English paragraph.",
          "Half 中文 half English.",
          "```\n中文 code\n\nEnglish code\n```",
          "- 中文\n- English",
          "> 引用",
          "> A quote\nlazily continued",
          "![图](https://p.example/p.png)",
          "    indented 中文",
          "<div>\n中文\n</div>",
          "***",
          "`code`",
          "",
          "~~~\nunclosed");

  private static final List<String> TITLES =
      List.of(
          "中文---English", "English --- 中文", "只有中文", "Only English", "甲---乙", "a---b---c", "---");

  static Stream<String> drafts() {
    return Stream.iterate(0L, seed -> seed + 1).limit(300).map(BilingualTest::draft);
  }

  private static String draft(long seed) {
    var random = new Random(seed);
    var text = new StringBuilder(random.nextBoolean() ? "---\ntitle: 周刊---Weekly\n---\n\n" : "");
    for (String heading : List.of("", "## 🦄文章&教程\n\n", "## 🐿️项目---Projects\n\n")) {
      text.append(heading);
      for (int i = 1; i <= random.nextInt(5); i++) {
        boolean item = random.nextInt(3) > 0;
        if (item) {
          String title = TITLES.get(random.nextInt(TITLES.size()));
          text.append(i).append("、[").append(title).append("](https://a.example/");
          text.append(seed).append('-').append(i).append(")\n\n");
        }
        for (int k = random.nextInt(4); k > 0; k--) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
          text.append(random.nextInt(6) == 0 ? "\n" : "\n\n");
        }
      }
    }
    return random.nextBoolean() ? text.toString() : text.toString().replace("\n", "\r\n");
  }

  /// Law: each edition is the draft with some of it left out; nothing is left out of both but what
  /// divides titles, and the blank line between two paragraphs of which each has one.
  @ParameterizedTest
  @MethodSource("drafts")
  void nothingIsLostAndTheRestIsTheSameInBoth(String draft) {
    Split split = split(draft);
    BitSet lost = gone(split.one());
    lost.and(gone(split.other()));
    var common = new StringBuilder();
    lost.stream().forEach(at -> common.append(draft.charAt(at)));

    assertThat(common.toString()).matches("[-\\s]*");
    assertThat(Stream.of(split.one(), split.other()).flatMap(it -> it.replacements().stream()))
        .allMatch(it -> it.text().isEmpty());
  }

  /// Law: both editions have the draft's items, so that they are pairs.
  @ParameterizedTest
  @MethodSource("drafts")
  void theTwoEditionsArePairs(String draft) {
    Split split = split(draft);
    var conventions = Publications.numberedParagraphs();
    Pairing pairing =
        Pairing.of(
            Outline.parse(split.one().after(), conventions),
            Outline.parse(split.other().after(), conventions));

    assertThat(pairing.pairs().count()).isEqualTo(Outline.parse(draft, conventions).itemCount());
    assertThat(pairing.rows()).allMatch(Row.Pair.class::isInstance);
  }

  private static BitSet gone(TextEdit edit) {
    var gone = new BitSet();
    for (Replacement it : edit.replacements()) gone.set(it.range().start(), it.range().end());
    return gone;
  }
}
