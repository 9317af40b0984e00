package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.LinkUrl;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IconReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link rel=icon sizes=16x16 href=s.png><link rel=icon sizes=48x48 href=m.png><link rel=icon sizes=512x512 href=l.png> | /a/m.png
          <link rel="shortcut icon" href="/f.ico"><link rel=apple-touch-icon sizes=180x180 href=/t.png> | /f.ico
          <link rel=apple-touch-icon href=/t.png><link rel=stylesheet href=/s.css> | /t.png
          <link rel=icon sizes=16x16 href=/s.png><link rel=icon type=image/svg+xml href=/v.svg> | /v.svg
          <link rel=icon href="data:image/png;base64,AAAA"> | /favicon.ico
          <link rel=icon href="javascript:x"><link rel=mask-icon href=/m.svg> | /favicon.ico
          <p>none | /favicon.ico
          """)
  void theIconIsTheOneNearestToItsSize(String html, String path) {
    assertThat(new SitePage("https://harbour.example/a/b", html).facts().icon())
        .isEqualTo(new LinkUrl("https://harbour.example" + path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="og:video:duration" content="3964"> | PT1H6M4S
          <meta itemprop="duration" content="PT66M4S"> | PT1H6M4S
          <script type="application/ld+json">{"@type": "PodcastEpisode", "duration": "PT42M"}</script> | PT42M
          <script type="application/ld+json">{"@type": "PodcastEpisode", "associatedMedia": {"duration": "0:42:10"}}</script> | PT42M10S
          <script type="application/ld+json">[{"@type": "NewsArticle"}, {"@type": "VideoObject", "duration": "PT2M"}]</script> |
          <meta itemprop="duration" content="PT1M"><meta itemprop="duration" content="PT2M"> |
          <meta property="og:video:duration" content="0"><meta itemprop="duration" content="P900000000D"> |
          <meta property="og:video:duration" content="soon"> |
          """)
  void aPageAboutARecordingHasItsLength(String html, Duration length) {
    assertThat(new SitePage("https://harbour.example/a/b", html).facts().duration())
        .isEqualTo(length);
  }

  @Test
  void aPageFromNowhereHasNoUsualIcon() {
    PageReading reading = new PageReader().read(RawPage.of(null, "text/html", new byte[0]));

    assertThat(((PageReading.Read) reading).facts().icon()).isNull();
  }
}
