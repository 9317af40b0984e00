package galley.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedLinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "https://example.org/a => https://example.org/a",
        "example.org/a => https://example.org/a",
        "- https://example.org/a => https://example.org/a",
        "> 3. <https://example.org/a> => https://example.org/a",
        "See https://example.org/a, please. => https://example.org/a",
        "See (https://example.org/a_(b)). => https://example.org/a_(b)",
        "**https://example.org/a** => https://example.org/a",
        "see www.example.org/a for more => https://www.example.org/a",
        "见https://example.org/a。 => https://example.org/a",
        "见https://example.org/a了解更多 => https://example.org/a",
        "（https://example.org/a），很好 => https://example.org/a",
        "「https://example.org/a」 => https://example.org/a",
        "https://example.org/a，很好 => https://example.org/a",
        "看 https://zh.example.org/wiki/中文 吧 => https://zh.example.org/wiki/中文",
        "https://zh.example.org/wiki/Java虚拟机 => https://zh.example.org/wiki/Java虚拟机",
        "[1]: https://example.org/a => https://example.org/a",
        "[https://example.org/a](https://example.org/a) => https://example.org/a",
        "[ ](https://example.org/a) => https://example.org/a",
        "https://example.org/a | https://example.org/a => https://example.org/a",
        "![pic](https://img.example/p.png) https://example.org/a => https://example.org/a",
        "https://web.example/2020/https://example.org/a =>"
            + " https://web.example/2020/https://example.org/a",
      })
  void aUrlIsFoundWithoutWhatSurroundsIt(String text, String url) {
    assertThat(PastedLinks.find(text)).containsExactly(new PastedLink(new LinkUrl(url), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "A title | https://example.org/a => A title",
        "A | B | https://example.org/a => A | B",
        "https://example.org/a | A title => A title",
        "| A title | https://example.org/a | => A title",
        "* A title | example.org/a => A title",
        "标题｜https://example.org/a => 标题",
        "A title\thttps://example.org/a => A title",
        "A title\thttps://example.org/a\t2026-01-01 => A title",
        "[A title](https://example.org/a) => A title",
        "- [A [nested] title](https://example.org/a \"more\") by me => A [nested] title",
        "[A \\] title](<https://example.org/a>) => A ] title",
        "1、[**标题**](https://example.org/a)（英） => 标题",
        "<a class=x href='https://example.org/a'>A <b>title</b> &amp; more</a> => A title & more",
        "<DT><A HREF=\"https://example.org/a\" ADD_DATE=\"1\">A title</A> => A title",
      })
  void aTitleBesideTheUrlIsKept(String text, String title) {
    assertThat(PastedLinks.find(text))
        .containsExactly(new PastedLink(new LinkUrl("https://example.org/a"), title));
  }

  @Test
  void balancedParenthesesBelongToTheUrl() {
    assertThat(PastedLinks.find("[t](https://example.org/a_(b)_(c)) and (https://example.org/d)"))
        .containsExactly(
            new PastedLink(new LinkUrl("https://example.org/a_(b)_(c)"), "t"),
            new PastedLink(new LinkUrl("https://example.org/d"), null));
  }

  @Test
  void entitiesInAnAnchorAreDecoded() {
    assertThat(PastedLinks.find("<a href=\"https://example.org/?a=1&amp;b=2\">t</a>"))
        .containsExactly(new PastedLink(new LinkUrl("https://example.org/?a=1&b=2"), "t"));
  }

  @Test
  void aWholeMailGivesItsLinksInTheirOrder() {
    String mail =
        """
        From: Ada <ada@mail.example>
        Subject: links for #79

        Hi! Two today: https://one.example/post?utm_source=mail, and
        > [Two](https://two.example/(x)) (long).
        Three | three.example/c
        Again: https://www.one.example/post/
        https://four.example,https://five.example
        <p>Last: <a href="https://six.example/">Six</a></p>
        --
        me@mail.example
        """;

    assertThat(PastedLinks.find(mail))
        .extracting(link -> link.url().value(), PastedLink::title)
        .containsExactly(
            tuple("https://one.example/post?utm_source=mail", null),
            tuple("https://two.example/(x)", "Two"),
            tuple("https://three.example/c", "Three"),
            tuple("https://four.example", null),
            tuple("https://five.example", null),
            tuple("https://six.example/", "Six"));
  }

  @Test
  void aPageThatStandsTwiceIsOneLinkWithTheTitleOfEither() {
    assertThat(PastedLinks.find("https://example.org/a\r\n[A](http://www.example.org/a/)\r\n"))
        .isEqualTo(List.of(new PastedLink(new LinkUrl("https://example.org/a"), "A")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n\n", "no links, see README.md and/or 3.14", "me@example.org"})
  void textWithoutAUrlGivesNothing(String text) {
    assertThat(PastedLinks.find(text)).isEmpty();
  }

  @Test
  void hostileTextIsReadToItsEnd() {
    String hostile = "[".repeat(50_000) + "<a ".repeat(20_000) + "[x](".repeat(20_000);

    assertThat(PastedLinks.find(hostile + "\nhttps://example.org/a")).hasSize(1);
  }
}
