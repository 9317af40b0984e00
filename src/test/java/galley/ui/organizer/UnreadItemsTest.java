package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.test.Publications;
import org.junit.jupiter.api.Test;

class UnreadItemsTest {
  private static final String BULLETS =
      """
      ## News

      - [a](https://a.example)
      - [b](https://b.example)
      * [c](https://c.example)
      """;

  @Test
  void aListThatTheConventionsDoNotReadIsMissed() {
    assertThat(UnreadItems.in(Outline.parse(BULLETS, Publications.numberedParagraphs()))).isTrue();
    assertThat(UnreadItems.in(Outline.parse(BULLETS, Conventions.NONE))).isTrue();
    assertThat(UnreadItems.in(Outline.parse(BULLETS, Publications.bullets()))).isFalse();
  }

  @Test
  void titlesWithTheAddressBelowAreMissed() {
    String text =
        """
        **One**
        <https://a.example>

        **Two**
        <https://b.example>

        **Three**
        https://c.example
        """;
    assertThat(UnreadItems.in(Outline.parse(text, Publications.numberedParagraphs()))).isTrue();
  }

  @Test
  void textWithALinkOrTwoIsNoMissedList() {
    String text =
        "Hello, see [a](https://a.example).\n\n- plain\n- plain\n- [b](https://b.example)\n";
    assertThat(UnreadItems.in(Outline.parse(text, Publications.numberedParagraphs()))).isFalse();
    assertThat(UnreadItems.in(Outline.parse("", Publications.numberedParagraphs()))).isFalse();
  }
}
