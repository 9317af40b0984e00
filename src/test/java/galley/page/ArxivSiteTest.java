package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivSiteTest {
  private static final String PAPER =
      """
      <html lang="en"><head><title>[2603.01234] Queues that Empty Themselves</title>
      <link rel="canonical" href="https://arxiv.org/abs/2603.01234">
      <meta name="description" content="Abstract page for arXiv paper 2603.01234: Queues that Empty Themselves">
      <meta property="og:site_name" content="arXiv.org">
      <meta property="og:title" content="Queues that Empty Themselves">
      <meta name="citation_title" content="Queues that Empty Themselves">
      <meta name="citation_author" content="Byron, Ada"><meta name="citation_author" content="Ek, Bo">
      <meta name="citation_author" content="van der Meer, Cas J.">
      <meta name="citation_date" content="2026/03/02"><meta name="citation_online_date" content="2026/05/01">
      <meta name="citation_abstract" content="We show that a queue can be made to empty itself, and how long that takes."></head>
      <body><h1 class="title mathjax"><span class="descriptor">Title:</span>Queues that Empty Themselves</h1>
      <blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>We show that a queue
      can be made to empty itself, and how long that takes.</blockquote></body></html>
      """;

  @Test
  void aPaperHasItsTitleAllAuthorsAndTheAbstract() {
    PageFacts facts = new SitePage("https://arxiv.org/abs/2603.01234v2", PAPER).facts();

    assertThat(facts.titles()).contains(new Candidate("Queues that Empty Themselves", "arXiv"));
    assertThat(facts.title()).isEqualTo("Queues that Empty Themselves");
    assertThat(facts.author()).isEqualTo("Ada Byron, Bo Ek, Cas J. van der Meer");
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(facts.descriptions().getFirst())
        .isEqualTo(
            new Candidate(
                "We show that a queue can be made to empty itself, and how long that takes.",
                "arXiv"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/pdf/2603.01234, https://arxiv.org/abs/2603.01234",
    "https://www.arxiv.org/pdf/2603.01234v2.pdf, https://arxiv.org/abs/2603.01234v2",
    "https://arxiv.org/pdf/math.GT/0309136, https://arxiv.org/abs/math.GT/0309136",
    "https://arxiv.org/abs/2603.01234,",
    "https://arxiv.org.evil.example/pdf/2603.01234,",
  })
  void thePdfOfAPaperLeadsToItsPage(String pdf, String page) {
    LinkUrl url = new LinkUrl(pdf);

    PageReading.Read file =
        (PageReading.Read) new PageReader().read(RawPage.file(url, "application/pdf", 2_000_000L));

    assertThat(file.about()).isEqualTo(page == null ? null : new LinkUrl(page));
  }

  @Test
  void thePdfOfAPaperHasWhatItsPageSays() {
    LinkUrl pdf = new LinkUrl("https://arxiv.org/pdf/2603.01234");
    PageReader reader = new PageReader();
    PageReading.Read file =
        (PageReading.Read) reader.read(RawPage.file(pdf, "application/pdf", 2_000_000L));
    RawPage page =
        RawPage.of(
            new LinkUrl("https://arxiv.org/abs/2603.01234"),
            "text/html",
            PAPER.getBytes(StandardCharsets.UTF_8));

    PageFacts facts = reader.completed(file, page).facts();

    assertThat(facts.title()).isEqualTo("Queues that Empty Themselves");
    assertThat(facts.author()).startsWith("Ada Byron");
    assertThat(facts.canonical()).isEqualTo(new LinkUrl("https://arxiv.org/abs/2603.01234"));
    assertThat(facts.contentType()).isEqualTo("application/pdf");
    assertThat(facts.size()).isEqualTo(2_000_000L);
  }
}
