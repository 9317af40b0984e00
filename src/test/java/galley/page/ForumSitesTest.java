package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForumSitesTest {

  @Test
  void aStoryOnHackerNewsOffersWhatItIsAbout() {
    PageFacts facts = hackerNews("https://harbour.example/tides?a=1&amp;b=2");

    assertThat(facts.titles().getFirst())
        .isEqualTo(new Candidate("Show HN: Tides in 10 lines", "Hacker News"));
    assertThat(facts.canonical()).isEqualTo(new LinkUrl("https://harbour.example/tides?a=1&b=2"));
    assertThat(facts.author()).isEqualTo("ada");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 2, 3));
  }

  @Test
  void aQuestionOnHackerNewsIsAboutItself() {
    assertThat(hackerNews("item?id=1").canonical()).isNull();
    assertThat(hackerNews("javascript:alert(1)").canonical()).isNull();
  }

  private static PageFacts hackerNews(String target) {
    return new SitePage(
            "https://news.ycombinator.com/item?id=1",
            """
            <html lang="en"><head><title>Show HN: Tides in 10 lines | Hacker News</title></head><body>
            <table class="fatitem"><tr class="athing submission" id="1"><td class="title"><span class="titleline">
            <a href="%s">Show HN: Tides in 10 lines</a><span class="sitebit comhead"> (<a href="from?site=harbour.example"><span class="sitestr">harbour.example</span></a>)</span></span></td></tr>
            <tr><td class="subtext"><span class="subline"><span class="score">57 points</span> by <a href="user?id=ada" class="hnuser">ada</a>
            <span class="age" title="2026-02-03T10:00:00 1770112800"><a href="item?id=1">3 hours ago</a></span></span></td></tr></table>
            <table class="comment-tree"><tr><td><a class="hnuser">bo</a><div class="commtext">Nice.</div></td></tr></table></body></html>
            """
                .formatted(target))
        .facts();
  }

  @Test
  void aPostOnReddit() {
    PageFacts facts =
        new SitePage(
                "https://www.reddit.com/r/tides/comments/abc/why_twice/",
                """
                <title>Why twice a day? : r/tides</title><meta property="og:title" content="From the tides community on Reddit: Why twice a day?">
                <shreddit-post post-title="Why twice a day?" author="ada" created-timestamp="2026-02-03T10:00:00.000000+0000"><h1>Why twice a day?</h1></shreddit-post>
                """)
            .facts();

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate("Why twice a day?", "Reddit"));
    assertThat(facts.author()).isEqualTo("ada");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 2, 3));
  }

  @Test
  void aPostInTheOldLayoutOfReddit() {
    PageFacts facts =
        new SitePage(
                "https://old.reddit.com/r/tides/comments/abc/why_twice/",
                """
                <title>Why twice a day? : tides</title><div id="siteTable"><div class="thing link" data-author="ada">
                <a class="title may-blank" href="/x">Why twice a day?</a><time datetime="2026-02-03T10:00:00+00:00">1 day ago</time></div></div>
                """)
            .facts();

    assertThat(facts.title()).isEqualTo("Why twice a day?");
    assertThat(facts.author()).isEqualTo("ada");
  }

  @Test
  void aQuestionOnStackOverflowLosesItsTag() {
    PageFacts facts =
        new SitePage(
                "https://stackoverflow.com/questions/1/why-twice",
                """
                <html lang="en"><head><title>python - Why is a tide &quot;twice&quot;? - Stack Overflow</title>
                <meta property="og:site_name" content="Stack Overflow"></head><body><div id="content"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question">
                <div id="question-header"><h1 itemprop="name"><a href="/questions/1/why-twice" class="question-hyperlink">Why is a tide &quot;twice&quot;? [closed]</a></h1></div>
                <time itemprop="dateCreated" datetime="2026-02-03T10:00:00">3 days ago</time>
                <div class="question"><div class="s-prose">Is it the moon?</div>
                <div class="post-signature owner"><div class="user-details" itemprop="author" itemscope><a href="/users/1/ada">Ada B</a><span class="d-none" itemprop="name">Ada B</span></div></div></div>
                <div class="answer"><div class="post-signature"><div class="user-details"><a>Bo</a></div></div></div></div></div></body></html>
                """)
            .facts();

    assertThat(facts.titles().getFirst())
        .isEqualTo(new Candidate("Why is a tide \"twice\"?", "Stack Overflow"));
    assertThat(facts.author()).isEqualTo("Ada B");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(facts.site()).isEqualTo("Stack Overflow");
  }
}
