package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.PageFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WritingSitesTest {

  @Test
  void aProjectOnPyPi() {
    PageFacts facts =
        new SitePage(
                "https://pypi.org/project/tidewater/",
                """
                <html lang="en"><head><title>tidewater · PyPI</title><meta property="og:title" content="tidewater">
                <meta property="og:site_name" content="PyPI"></head><body>
                <h1 class="package-header__name"> tidewater 2.1.0 </h1>
                <p class="package-header__date">Released: <time datetime="2026-02-03T10:00:00+0000">Feb 3, 2026</time></p>
                <p class="package-description__summary">Plans deliveries by the tide.</p>
                <div class="sidebar-section verified"><ul><li><span><strong>License:</strong> Apache Software License (Apache-2.0)</span></li>
                <li><strong>Author:</strong> <a href="mailto:ada@harbour.example">Ada Byron</a></li></ul></div>
                <div class="project-description"><h1>Tidewater docs</h1></div></body></html>
                """)
            .facts();

    assertThat(SitePage.texts(facts.titles()))
        .startsWith("tidewater", "tidewater: Plans deliveries by the tide.", "tidewater 2.1.0");
    assertThat(facts.titles().getFirst().source()).isEqualTo("PyPI");
    assertThat(facts.description()).isEqualTo("Plans deliveries by the tide.");
    assertThat(facts.author()).isEqualTo("Ada Byron");
    assertThat(facts.licence()).isEqualTo("Apache-2.0");
    assertThat(facts.code()).isEqualTo("Python");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 2, 3));
  }

  @Test
  void aStoryOnMedium() {
    PageFacts facts =
        new SitePage(
                "https://harbour.medium.com/tides-1a2b3c",
                """
                <title data-rh="true">Tides: a love story | by Ada Byron | Feb, 2026 | Harbour | Medium</title>
                <meta property="og:title" content="Tides: a love story"><meta name="author" content="Ada Byron">
                <meta property="og:site_name" content="Medium"><h1>Tides: a love story</h1><p>x</p>
                """)
            .facts();

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate("Tides: a love story", "Medium"));
    assertThat(facts.author()).isEqualTo("Ada Byron");
  }

  @Test
  void aLetterOnSubstack() {
    PageFacts facts =
        new SitePage(
                "https://harbour.substack.com/p/tides",
                """
                <title>Tides, again - by Ada Byron - The Harbour Letter</title><meta property="og:title" content="Tides, again">
                <h1 class="post-title published">Tides, again</h1><h3 class="subtitle">What the moon owes us</h3><p>x</p>
                """)
            .facts();

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate("Tides, again", "Substack"));
    assertThat(facts.description()).isEqualTo("What the moon owes us");
  }

  @Test
  void aPostOnXIsCalledByHowItBegins() {
    PageFacts facts =
        new SitePage(
                "https://mobile.twitter.com/ada/status/1",
                """
                <title>Ada Byron on X: "The tide is late. Nobody knows why." / X</title>
                <meta property="og:title" content="Ada Byron (@ada) on X">
                <meta property="og:description" content="“The tide is late. Nobody knows why. https://t.co/x”">
                """)
            .facts();

    assertThat(SitePage.texts(facts.titles()))
        .startsWith("The tide is late.", "Ada Byron (@ada) on X");
    assertThat(facts.titles().getFirst().source()).isEqualTo("X");
    assertThat(facts.author()).isEqualTo("Ada Byron");
    assertThat(facts.description()).isEqualTo("The tide is late. Nobody knows why. https://t.co/x");
  }

  @Test
  void aLongPostOnXIsCutBetweenWords() {
    String title =
        new SitePage(
                "https://x.com/ada/status/1",
                "<meta property=og:title content='Ada (@ada) on X'><meta property=og:description"
                    + " content='“"
                    + "tides and ".repeat(40)
                    + "”'>")
            .facts()
            .titles()
            .getFirst()
            .text();

    assertThat(title)
        .hasSizeLessThan(102)
        .endsWith("…")
        .matches("(?:tides and )+tides…|(?:tides and )*tides and…");
  }
}
