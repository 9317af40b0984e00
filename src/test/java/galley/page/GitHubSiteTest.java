package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.PageFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubSiteTest {
  private static final String REPOSITORY =
      """
      <html lang="en"><head>
      <title>GitHub - heron-works/tidewater: Plans deliveries by the tide: fast &amp; offline</title>
      <meta name="description" content="Plans deliveries by the tide: fast &amp; offline. Contribute to heron-works/tidewater development by creating an account on GitHub.">
      <meta property="og:site_name" content="GitHub">
      <meta property="og:title" content="GitHub - heron-works/tidewater: Plans deliveries by the tide: fast &amp; offline">
      <meta property="og:url" content="https://github.com/heron-works/tidewater">
      <meta name="octolytics-dimension-repository_nwo" content="heron-works/tidewater">
      <link rel="icon" class="js-site-favicon" type="image/svg+xml" href="https://github.githubassets.com/favicons/favicon.svg">
      </head><body>
      <strong itemprop="name"><a href="/heron-works/tidewater">tidewater</a></strong>
      <span class="Label Label--secondary v-align-middle mr-1">%s</span>
      <a href="/login?return_to=x"><span id="repo-stars-counter-star" title="12,345"
        aria-label="12345 users starred this repository" class="Counter js-social-count">12.3k</span></a>
      <relative-time datetime="2026-11-20T09:00:00Z" class="no-wrap">Nov 20, 2026</relative-time>
      <article class="markdown-body entry-content"><h1>Tidewater</h1>
      <p>A planner that knows when the water is high.</p><span class="Label">Public archive</span></article>
      <div class="BorderGrid"><div class="BorderGrid-cell"><h2>About</h2>
      <p class="f4 my-3"> Plans deliveries by the tide: fast &amp; offline </p>
      <h3 class="sr-only">License</h3><div class="mt-2">
      <a href="#Apache-2.0-1-ov-file" class="Link--muted"><svg class="octicon octicon-law mr-2"></svg> %s</a></div></div>
      <div class="BorderGrid-cell"><h2>Languages</h2><ul>
      <li><a href="/heron-works/tidewater/search?l=kotlin"><span class="color-fg-default text-bold mr-1">Kotlin</span><span>91.0%%</span></a></li>
      <li><span class="color-fg-default text-bold mr-1">Other</span></li></ul></div></div>
      </body></html>
      """;

  @Test
  void aRepositoryIsItsNameWithAllThatItsSidebarSays() {
    PageFacts facts = repository("Public", "Apache-2.0 license");

    assertThat(facts.titles().getFirst())
        .isEqualTo(new Candidate("heron-works/tidewater", "GitHub"));
    assertThat(SitePage.texts(facts.titles()))
        .startsWith(
            "heron-works/tidewater",
            "heron-works/tidewater: Plans deliveries by the tide: fast & offline",
            "tidewater")
        .doesNotHaveDuplicates();
    assertThat(facts.descriptions().getFirst())
        .isEqualTo(new Candidate("Plans deliveries by the tide: fast & offline", "GitHub"));
    assertThat(facts.author()).isEqualTo("heron-works");
    assertThat(facts.date()).as("the day of a commit").isNull();
    assertThat(facts.site()).isEqualTo("GitHub");
    assertThat(facts.stars()).isEqualTo(12_345);
    assertThat(facts.licence()).isEqualTo("Apache-2.0");
    assertThat(facts.code()).isEqualTo("Kotlin");
    assertThat(facts.archived()).isFalse();
  }

  @Test
  void anArchivedRepositoryIsKnownByItsLabelNotByItsText() {
    assertThat(repository("Public archive", "MIT license").archived()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"MIT license, MIT", "BSD-3-Clause license, BSD-3-Clause", "GPL-3.0, GPL-3.0"})
  void aLicenceIsItsIdentifier(String shown, String licence) {
    assertThat(repository("Public", shown).licence()).isEqualTo(licence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"View license", "License", "Unknown license"})
  void aLicenceThatIsNotNamedIsNone(String shown) {
    assertThat(repository("Public", shown).licence()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          heron/tide/issues/12 | Clocks drift by a minute · Issue #12 · heron/tide · GitHub | Clocks drift by a minute
          heron/tide/pull/7/files | Keep clocks by one source by ada · Pull Request #7 · heron/tide · GitHub | Keep clocks by one source
          heron/tide/discussions/3 | Which clock? · heron/tide · Discussion #3 · GitHub | Which clock?
          heron/tide/releases/tag/v1.2 | Release v1.2 · heron/tide · GitHub | tide v1.2
          heron/tide/releases/tag/v2 | Release Tide 2: by the moon · heron/tide · GitHub | Tide 2: by the moon
          heron/tide/commit/0123abc | Count leap seconds · heron/tide@0123abc · GitHub | Count leap seconds
          heron/tide/blob/main/src/Clock.kt | tide/src/Clock.kt at main · heron/tide · GitHub | heron/tide: src/Clock.kt
          heron/tide/wiki | Home · heron/tide Wiki · GitHub | Home · heron/tide Wiki
          heron | Heron Works · GitHub | Heron Works
          """)
  void whatHangsOnARepositoryHasItsOwnWordsOnly(String path, String title, String own) {
    PageFacts facts =
        new SitePage("https://github.com/" + path, "<title>" + title + "</title><p>x").facts();

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate(own, "GitHub"));
  }

  @Test
  void anIssueMayBeShownWithItsNumber() {
    assertThat(
            SitePage.texts(
                new SitePage(
                        "https://github.com/heron/tide/issues/12",
                        "<title>Clocks drift · Issue #12 · heron/tide · GitHub</title>")
                    .facts()
                    .titles()))
        .contains("Clocks drift (heron/tide#12)");
  }

  @Test
  void aTextInARepositoryIsCalledByItsHeading() {
    PageFacts facts =
        new SitePage(
                "https://github.com/heron/tide/blob/main/docs/a%20b.md",
                "<title>tide/docs/a b.md at main · heron/tide · GitHub</title>"
                    + "<article class=markdown-body><h1>How to read a tide table</h1></article>")
            .facts();

    assertThat(SitePage.texts(facts.titles()))
        .startsWith("How to read a tide table", "heron/tide: docs/a b.md");
  }

  @Test
  void aGistIsWhatItsAuthorCallsIt() {
    PageFacts facts =
        new SitePage(
                "https://gist.github.com/ada/0123456789abcdef",
                "<title>Tides in ten lines of shell · GitHub</title>"
                    + "<meta property=og:site_name content=Gist>")
            .facts();

    assertThat(facts.title()).isEqualTo("Tides in ten lines of shell");
    assertThat(facts.author()).isEqualTo("ada");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com.evil.example/heron-works/tidewater",
        "https://notgithub.com/heron-works/tidewater",
        "https://evil.example/github.com/heron-works/tidewater",
        "https://github.com@evil.example/heron-works/tidewater"
      })
  void aHostThatOnlyLooksLikeItIsNone(String url) {
    PageFacts facts = new SitePage(url, REPOSITORY.formatted("Public", "MIT license")).facts();

    assertThat(facts.stars()).isNull();
    assertThat(facts.titles()).noneMatch(title -> title.source().equals("GitHub"));
  }

  @Test
  void aPageOfAnotherShapeStandsAsItIs() {
    PageFacts facts =
        new SitePage("https://github.com/heron/tide", "<title>Unicorn, our status</title>").facts();

    assertThat(facts.titles()).containsExactly(new Candidate("Unicorn, our status", "title"));
    assertThat(facts.stars()).isNull();
  }

  private static PageFacts repository(String label, String licence) {
    return new SitePage(
            "https://www.github.com/Heron-Works/tidewater", REPOSITORY.formatted(label, licence))
        .facts();
  }
}
