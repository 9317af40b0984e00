package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.PageFacts;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VideoSitesTest {

  @Test
  void aVideoOnYouTube() {
    PageFacts facts =
        new SitePage(
                "https://m.youtube.com/watch?v=aaaaaaaaaaa",
                """
                <html lang="de"><head><title>Tides for programmers - YouTube</title>
                <meta name="title" content="Tides for programmers">
                <meta name="description" content="Why the sea …">
                <meta property="og:site_name" content="YouTube">
                <meta property="og:title" content="Tides for programmers"></head><body>
                <div itemscope itemtype="http://schema.org/VideoObject">
                <meta itemprop="name" content="Tides for programmers">
                <meta itemprop="duration" content="PT66M4S">
                <span itemprop="author" itemscope itemtype="http://schema.org/Person">
                <link itemprop="url" href="http://www.youtube.com/@harbour"><link itemprop="name" content="Harbour Talks"></span>
                <meta itemprop="datePublished" content="2026-02-03T17:55:38-07:00"></div>
                <script nonce="x">var ytInitialPlayerResponse = {"playabilityStatus":{"status":"OK"},"videoDetails":{"videoId":"aaaaaaaaaaa","title":"Tides for programmers","lengthSeconds":"3964","channelId":"UC1","shortDescription":"Why the sea is late.\\n\\n00:00 Intro\\n01:00 Moon","author":"Harbour Talks"},"annotations":[]};var meta = 1;</script>
                </body></html>
                """)
            .facts();

    assertThat(facts.titles().getFirst())
        .isEqualTo(new Candidate("Tides for programmers", "YouTube"));
    assertThat(facts.author()).isEqualTo("Harbour Talks");
    assertThat(facts.site()).isEqualTo("YouTube");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(facts.duration()).isEqualTo(Duration.ofSeconds(3_964));
    assertThat(facts.description()).isEqualTo("Why the sea is late.");
  }

  @Test
  void withoutThePlayerTheMarkupTells() {
    PageFacts facts =
        new SitePage(
                "https://www.youtube.com/watch?v=aaaaaaaaaaa",
                """
                <title>Tides for programmers - YouTube</title><meta name="title" content="Tides for programmers">
                <meta itemprop="duration" content="PT1H2M3S"><span itemprop="author"><link itemprop="name" content="Harbour Talks"></span>
                """)
            .facts();

    assertThat(facts.title()).isEqualTo("Tides for programmers");
    assertThat(facts.author()).isEqualTo("Harbour Talks");
    assertThat(facts.duration()).isEqualTo(Duration.ofSeconds(3_723));
  }

  @Test
  void aVideoOnBilibili() {
    PageFacts facts =
        new SitePage(
                "https://www.bilibili.com/video/BV1xx411c7mD/",
                """
                <html lang="zh-CN"><head><title>潮汐是怎么算出来的_哔哩哔哩_bilibili</title>
                <meta data-vue-meta="true" itemprop="name" name="title" content="潮汐是怎么算出来的_哔哩哔哩_bilibili">
                <meta property="og:title" content="潮汐是怎么算出来的_哔哩哔哩_bilibili"></head>
                <body><h1 class="video-title">潮汐是怎么算出来的</h1>
                <script>window.__INITIAL_STATE__={"aid":1,"bvid":"BV1xx411c7mD","videoData":{"bvid":"BV1xx411c7mD","title":"潮汐是怎么算出来的","pubdate":1767200400,"desc":"-","duration":754,"owner":{"mid":7,"name":"看海的阿甲"}},"upData":{}};(function(){})()</script>
                </body></html>
                """)
            .facts();

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate("潮汐是怎么算出来的", "哔哩哔哩"));
    assertThat(facts.author()).isEqualTo("看海的阿甲");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 1, 1)); // one o'clock at night in China
    assertThat(facts.duration()).isEqualTo(Duration.ofSeconds(754));
    assertThat(facts.descriptions()).noneMatch(it -> it.text().equals("-"));
  }

  @Test
  void anArticleOnBilibiliLosesTheSitesName() {
    assertThat(
            new SitePage("https://www.bilibili.com/read/cv1", "<title>海上看月 - 哔哩哔哩</title><p>字")
                .facts()
                .title())
        .isEqualTo("海上看月");
  }
}
