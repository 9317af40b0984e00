package galley.edition;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.test.Publications;
import org.junit.jupiter.api.Test;

/** What of an item is given to somebody who says it in another language. */
class WordingTest {
  private static Wording of(String text) {
    var outline = Outline.parse(text, Publications.bullets());
    return Wording.of(new Spot(0, 0, outline.items().getFirst()), text);
  }

  @Test
  void theBodyIsMarkdownWithoutItsIndentationAndItsOwnImages() {
    Wording words =
        of(
            """
            ## News

            - [Air](https://a.example)

              See [more](https://b.example):

              - one
                two

              ![](images/a.png)

              ![b](b.png) in a line.
            """);
    assertThat(words.title()).isEqualTo("Air");
    assertThat(words.body())
        .isEqualTo(
            """
            See [more](https://b.example):

            - one
              two



            ![b](b.png) in a line.\
            """);
  }

  @Test
  void aQuoteIsTakenOffAndPutOnAgain() {
    Wording words = of("## News\n\n- [Air](https://a.example)\n  > One.\n  >\n  > Two.\n");
    assertThat(words.body()).isEqualTo("One.\n\nTwo.");
    assertThat(Wording.quoted(words.body())).isEqualTo("> One.\n>\n> Two.");
  }

  @Test
  void anItemWithoutABodyHasNone() {
    assertThat(of("## News\n\n- [Air](https://a.example)\n").body()).isEmpty();
  }
}
