package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.PageFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseSitesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var nickname = htmlDecode(\"潮汐研究所\"); var msg_title = '潮水 \\x26amp; 时钟'.html(false); var"
            + " ct = \"1767200400\";",
        "var nickname = \"潮汐研究所\"; var msg_title = \"潮水 &amp; 时钟\"; var ct = '1767200400';",
        "window.nickname = \"潮汐研究所\"; window.msg_title = '潮水 & 时钟' || ''; window.ct ="
            + " 1767200400;"
      })
  void anArticleOnWeChatIsReadFromItsScript(String script) {
    PageFacts facts =
        new SitePage(
                "https://mp.weixin.qq.com/s/abc",
                """
                <html><head><title></title><meta property="og:title" content="">
                <meta property="og:site_name" content="微信公众平台"></head>
                <body><em id="publish_time"></em><div id="js_content"><p>涨潮的时候，时钟不会变慢。</p></div>
                <script>%s var msg_desc = "月亮说了算";</script></body></html>
                """
                    .formatted(script))
            .facts();

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate("潮水 & 时钟", "微信公众平台"));
    assertThat(facts.author()).isEqualTo("潮汐研究所");
    assertThat(facts.site()).isEqualTo("潮汐研究所");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(facts.description()).isEqualTo("月亮说了算");
  }

  @Test
  void whatIsVisibleOnWeChatGoesBeforeTheScript() {
    PageFacts facts =
        new SitePage(
                "https://mp.weixin.qq.com/s?__biz=a&mid=1",
                """
                <meta name="author" content="阿甲"><h1 class="rich_media_title" id="activity-name">
                   潮水与时钟 </h1><a id="js_name"> 潮汐研究所 </a><p>字</p>
                """)
            .facts();

    assertThat(facts.title()).isEqualTo("潮水与时钟");
    assertThat(facts.author()).isEqualTo("阿甲");
    assertThat(facts.site()).isEqualTo("潮汐研究所");
  }

  @Test
  void anArticleOnZhihu() {
    PageFacts facts =
        new SitePage(
                "https://zhuanlan.zhihu.com/p/1",
                """
                <html lang="zh"><head><title data-rh="true">(99+ 封私信 / 80 条消息) 海上看月 - 知乎</title></head><body>
                <article class="Post-Main Post-NormalMain"><header class="Post-Header"><h1 class="Post-Title">海上看月</h1>
                <div class="Post-Author"><div class="AuthorInfo" itemprop="author" itemscope><meta itemprop="name" content="阿乙"><meta itemprop="url" content="https://www.zhihu.com/people/b"></div></div></header>
                <p>月亮从东边出来，潮水也来了。</p><div class="ContentItem-time">发布于 2026-02-03 21:30</div></article></body></html>
                """)
            .facts();

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate("海上看月", "知乎"));
    assertThat(facts.author()).isEqualTo("阿乙");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(facts.site()).isEqualTo("知乎");
  }

  @Test
  void anAnswerOnZhihuIsCalledByItsQuestion() {
    PageFacts facts =
        new SitePage(
                "https://www.zhihu.com/question/1/answer/2",
                """
                <title>潮汐为什么一天两次？ - 知乎</title><h1 class="QuestionHeader-title">潮汐为什么一天两次？</h1>
                <div class="AnswerCard"><div class="AuthorInfo"><meta itemprop="name" content="阿丙"></div>
                <p>因为地球有两面。</p><div class="ContentItem-time">编辑于 2026-03-01 10:00</div></div>
                """)
            .facts();

    assertThat(facts.title()).isEqualTo("潮汐为什么一天两次？");
    assertThat(facts.author()).isEqualTo("阿丙");
  }

  @Test
  void onlyAHeadIsEnoughForZhihu() {
    assertThat(
            new SitePage(
                    "https://www.zhihu.com/question/1", "<title>(3 封私信) 潮汐为什么一天两次？ - 知乎</title>")
                .facts()
                .title())
        .isEqualTo("潮汐为什么一天两次？");
  }

  @Test
  void anArticleOnJuejin() {
    PageFacts facts =
        new SitePage(
                "https://juejin.cn/post/7300000000000000000",
                """
                <html lang="zh"><head><title>用协程算潮汐 - 掘金</title>
                <meta itemprop="headline" content="用协程算潮汐"><meta itemprop="datePublished" content="2026-02-03T01:00:00.000Z">
                <div itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="阿丁"><meta itemprop="url" content="https://juejin.cn/user/1"></div>
                </head><body><h1 class="article-title"> 用协程算潮汐 </h1><p>先说结论。</p></body></html>
                """)
            .facts();

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate("用协程算潮汐", "掘金"));
    assertThat(facts.author()).isEqualTo("阿丁");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(facts.site()).isEqualTo("掘金");
  }
}
