package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final LinkUrl URL =
      new LinkUrl("https://www.fieldnotes.example/2026/05/slow-queries");

  @Test
  void theHeadlineWinsOverTheTitleWithTheSitesName() {
    PageFacts facts =
        facts(
            """
            <html lang="en-GB"><head><title>Slow queries, found | Field Notes</title>
            <meta property="og:title" content="Slow queries, found - Field Notes">
            <meta property="og:site_name" content="Field Notes">
            <meta property="og:description" content="Where the time goes.">
            <meta property="og:image" content="/cover.png">
            <meta name="author" content="By Ada Byron">
            <meta property="article:published_time" content="2026-05-14T09:00:00+02:00">
            <meta property="article:modified_time" content="2026-06-01T09:00:00+02:00">
            <link rel="canonical" href="https://fieldnotes.example/slow-queries"></head>
            <body><h1><a href="/">Field Notes</a></h1><article><h1>Slow queries, found</h1>
            <p>Text.</p></article></body></html>
            """);

    assertThat(facts.titles().getFirst())
        .isEqualTo(new Candidate("Slow queries, found", "headline"));
    assertThat(facts.description()).isEqualTo("Where the time goes.");
    assertThat(facts.author()).isEqualTo("Ada Byron");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 5, 14));
    assertThat(facts.site()).isEqualTo("Field Notes");
    assertThat(facts.language()).isEqualTo("en-GB");
    assertThat(facts.image()).isEqualTo(new LinkUrl("https://www.fieldnotes.example/cover.png"));
    assertThat(facts.canonical()).isEqualTo(new LinkUrl("https://fieldnotes.example/slow-queries"));
    assertThat(facts.minutes()).isEqualTo(1);
  }

  @Test
  void aColonThatBelongsToTheTitleStays() {
    PageFacts facts = facts("<title>Rust 2.0: what is new - FieldNotes</title><p>x");

    assertThat(facts.title()).isEqualTo("Rust 2.0: what is new");
  }

  @Test
  void jsonLdIsReadEvenWithSlips() {
    PageFacts facts =
        facts(
            """
            <title>FieldNotes</title><script type="application/ld+json">
            {"@graph": [{"@type": ["NewsArticle"], "headline": "A find &amp; a loss",
             "author": [{"name": "Ada Byron"}, {"@id": "#bo"}],
             "datePublished": "2026-05-14", "dateModified": "2026-06-01",},
             {"@id": "#bo", "name": "Bo Ek"}]}
            </script><p>x</p>
            """);

    assertThat(facts.titles().getFirst()).isEqualTo(new Candidate("A find & a loss", "JSON-LD"));
    assertThat(facts.author()).isEqualTo("Ada Byron, Bo Ek");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 5, 14));
  }

  @Test
  void aDateOfChangeIsNoDate() {
    assertThat(facts("<title>A page of ours</title><p>Last updated: 2026-05-14</p>").date())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Untitled", "Untitled document", "", "Loading...", "无标题文档"})
  void aPlaceholderIsNoTitle(String title) {
    assertThat(facts("<title>" + title + "</title><p>text</p>").titles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Just a moment..., ROBOT_CHECK",
    "Are you a robot?, ROBOT_CHECK",
    "Access denied, ROBOT_CHECK",
    "Attention Required! | Cloudflare, ROBOT_CHECK",
    "404 Not Found, NOT_FOUND",
  })
  void anErrorDressedAsAPageIsAFailure(String title, Barrier barrier) {
    assertThat(read("<title>" + title + "</title><h1>" + title + "</h1>"))
        .isInstanceOfSatisfying(
            PageReading.Barred.class, it -> assertThat(it.barrier()).isEqualTo(barrier));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Just a moment in time", "Access denied: a history of doors"})
  void anArticleAboutSuchAPageIsNone(String title) {
    assertThat(facts("<title>" + title + "</title>").title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, gb2312, 数据库里的慢查询",
    "GB18030, , 数据库里的慢查询怎么找",
    "Shift_JIS, shift_jis, 遅いクエリを探す",
    "EUC-JP, euc-jp, 遅いクエリを探す",
    "windows-1252, iso-8859-1, “Grüße” – schön",
    "windows-1250, windows-1250, Zażółć gęślą jaźń",
    "UTF-8, iso-8859-1, Grüße – 中文",
  })
  void aPageIsReadInItsOwnCharset(String charset, String declared, String title) {
    String meta = declared == null ? "" : "<meta charset=\"" + declared + "\">";
    String filler = "<p>" + title.repeat(20) + "</p>";
    byte[] bytes =
        (meta + "<title>" + title + "</title>" + filler).getBytes(Charset.forName(charset));

    assertThat(facts(RawPage.of(URL, "text/html", bytes)).title()).isEqualTo(title);
  }

  @Test
  void theServersCharsetGoesBeforeThePages() {
    byte[] bytes = "<meta charset=big5><title>慢查询的故事</title>".getBytes(Charset.forName("GB18030"));

    assertThat(facts(RawPage.of(URL, "text/html; charset=GBK", bytes)).title()).isEqualTo("慢查询的故事");
  }

  @Test
  void aByteOrderMarkDecides() {
    byte[] bytes =
        "\uFEFF<meta charset=gbk><title>Grüße an alle</title>".getBytes(StandardCharsets.UTF_16LE);

    assertThat(facts(RawPage.of(URL, null, bytes)).title()).isEqualTo("Grüße an alle");
  }

  @Test
  void aFileHasATypeAndASizeAndNoTitle() {
    PageFacts facts = facts(RawPage.of(URL, "application/pdf", new byte[2_000]));

    assertThat(facts)
        .isEqualTo(PageFacts.builder().contentType("application/pdf").size(2_000L).build());
  }

  @Test
  void theLettersOverruleADeclaredLanguage() {
    String chinese = "<html lang=en><title>慢查询的故事</title><p>" + "数据库里的慢查询怎么找。".repeat(20);

    assertThat(facts(chinese).language()).isEqualTo("zh");
  }

  private static PageReading read(String html) {
    return new PageReader()
        .read(RawPage.of(URL, "text/html", html.getBytes(StandardCharsets.UTF_8)));
  }

  private static PageFacts facts(String html) {
    return facts(RawPage.of(URL, "text/html", html.getBytes(StandardCharsets.UTF_8)));
  }

  private static PageFacts facts(RawPage page) {
    PageReading reading = new PageReader().read(page);
    assertThat(reading).isInstanceOf(PageReading.Read.class);
    return ((PageReading.Read) reading).facts();
  }
}
