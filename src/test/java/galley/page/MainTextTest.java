package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MainTextTest {
  private static final String ONE =
      "Slow queries hide in the planner's statistics, which grow stale after a bulk load.";
  private static final String TWO =
      "Running ANALYZE after each load halves the time that they take on every table.";

  @Test
  void whatStandsAroundTheTextIsLeftOut() {
    assertThat(
            text(
                """
                <header><p>The weekly paper of the people who weave by hand, since 1987.</p></header>
                <nav><a href="/">Home</a> <a href="/a">Articles about weaving by hand and more</a></nav>
                <div class="cookie-banner"><p>We use cookies to remember that you have seen this.</p></div>
                <main><article><h1>Slow queries</h1><div class="byline">By Ada Byron, a weaver</div>
                <p>%s</p><pre>SELECT 1 FROM a_table_with_a_name_that_is_very_long</pre>
                <figure><img><figcaption>A planner at work in the field, by Ada Byron.</figcaption></figure>
                <p>%s</p><div class="share-buttons">Share this with all of your friends, please.</div>
                </article><aside><p>More of our writers can be found in the register of writers.</p></aside></main>
                <section id="comments"><p>I do not think that this is right at all, dear Ada.</p></section>
                <footer><p>All rights are with those who wove and wrote, wherever they are.</p></footer>
                """))
        .containsExactly(ONE, TWO);
  }

  @Test
  void paragraphsCanBeLinesOfOneElement() {
    assertThat(text("<div><h1>x</h1><div>%s<br><br>%s<br>And one that<br>runs on.</div></div>"))
        .containsExactly(ONE, TWO, "And one that runs on.");
  }

  @Test
  void tablesCanHoldAText() {
    assertThat(
            text(
                "<table><tr><td><a href=a>Weaving</a><a"
                    + " href=b>Looms</a></td><td><table><tr><td>%s</td>"
                    + "</tr><tr><td>%s</td></tr></table></td></tr></table>"))
        .containsExactly(ONE, TWO);
  }

  @Test
  void anIntroductionStaysWithALongPart() {
    assertThat(
            text(
                "<div><h1>Queries</h1><p>%s</p><section><h2>More</h2>"
                    + ("<p>" + TWO + "</p>").repeat(9)
                    + "</section><p>%s</p></div>"))
        .startsWith(ONE, TWO);
  }

  @Test
  void aPreformattedTextIsText() {
    assertThat(
            text(
                "<h1>loom(1)</h1><pre>NAME\n"
                    + "       loom - weave\n\n"
                    + "DESCRIPTION\n"
                    + "       %s\n\n"
                    + "       %s\n"
                    + "</pre>"))
        .contains(ONE, TWO);
  }

  @Test
  void whatIsForBrowsersWithoutScriptsIsTextIfThereIsNoOther() {
    assertThat(text("<noscript><p>%s</p><p>%s</p></noscript>")).containsExactly(ONE, TWO);
  }

  @Test
  void aNoteMarkIsNoPartOfASentence() {
    assertThat(
            text(
                "<p>A loom weaves<sup><a href='#n1'>[1]</a></sup> by night and by day,"
                    + " x<sup>2</sup>.</p>"))
        .containsExactly("A loom weaves by night and by day, x2.");
  }

  @Test
  void aPageWithAHundredThousandNestedTagsIsRead() {
    String deep = "<div class=promo><b>".repeat(50_000) + "<p>" + ONE + "</p>";

    assertThat(MainText.of(Page.of(deep, null))).isNotNull();
  }

  @Test
  void aPageOfOneLongLineIsRead() {
    String line = "<p>" + (ONE + " ").repeat(60_000) + "</p>" + "<br>".repeat(100_000);

    assertThat(MainText.of(Page.of(line, null))).hasSize(1);
  }

  /** The main text of a body in which the two sentences stand for `%s`. */
  private static List<String> text(String body) {
    String html = "<html><head><title>x</title></head><body>" + body + "</body></html>";
    return MainText.of(Page.of(html.replaceFirst("%s", ONE).replaceFirst("%s", TWO), null));
  }
}
