package galley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.page.PageReader;
import galley.page.RawPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageVisitTest {
  private static final String SHORT = "https://s.example/x1";
  private static final String LONG = "https://blog.example/a-long-read";

  private final Map<String, RawPage> pages = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final PageVisit visit =
      new PageVisit(this::bring, new PageReader(), new Semaphore(1), false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content=\"0;url=https://blog.example/a-long-read\">",
        "<META HTTP-EQUIV='Refresh' CONTENT=\"0; URL='https://blog.example/a-long-read'\">",
        "<title>https://blog.example/a-long-read</title><noscript><meta http-equiv=refresh"
            + " content=\"0;URL=https://blog.example/a-long-read\"></noscript><script>go()</script>",
        "<title>Redirecting...</title><meta http-equiv=refresh"
            + " content=\"3,//blog.example/a-long-read\">"
      })
  void aPageThatOnlyLeadsOnIsFollowed(String html) throws Exception {
    html(SHORT, html);
    html(LONG, "<title>A long read</title><p>Text.");

    FetchResult.Fetched page = fetched(SHORT);

    assertThat(page.facts().title()).isEqualTo("A long read");
    assertThat(page.finalUrl()).isEqualTo(new LinkUrl(LONG));
    assertThat(page.facts().canonical()).isEqualTo(new LinkUrl(LONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content=300>",
        "<meta http-equiv=refresh content=\"0;url=https://s.example/x1?utm_source=a\">",
        "<meta http-equiv=refresh content=\"600;url=https://blog.example/a-long-read\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<meta http-equiv=refresh content=\"0;url=file:///etc/passwd\">",
        "<noscript><meta http-equiv=refresh content=\"0;url=/plain\"></noscript>",
      })
  void aPageThatStaysIsRead(String refresh) throws Exception {
    html(SHORT, "<title>A page that stays</title>" + refresh + "<p>Text.");

    assertThat(fetched(SHORT).facts().title()).isEqualTo("A page that stays");
    assertThat(asked).containsExactly(SHORT);
  }

  @Test
  void pagesThatLeadOnForEverAreGivenUp() {
    for (int i = 0; i < 20; i++) {
      html(SHORT + i, "<meta http-equiv=refresh content='0;url=%s'>".formatted(SHORT + (i + 1)));
    }

    FetchFailure failure = catchThrowableOfType(FetchFailure.class, () -> fetched(SHORT + 0));

    assertThat(failure.kind()).isEqualTo(FailureKind.TOO_MANY_REDIRECTS);
    assertThat(asked).hasSize(6);
  }

  @Test
  void whereARedirectLedIsOfferedOnlyWithoutACanonical() throws Exception {
    pages.put(SHORT, page(LONG, "text/html", "<title>A long read</title>"));
    assertThat(fetched(SHORT).facts().canonical()).isEqualTo(new LinkUrl(LONG));

    pages.put(
        SHORT, page(LONG, "text/html", "<title>A long read</title><link rel=canonical href=/b>"));
    assertThat(fetched(SHORT).facts().canonical()).isEqualTo(new LinkUrl("https://blog.example/b"));

    pages.put(SHORT, page("http://www.s.example/x1/", "text/html", "<title>A long read</title>"));
    assertThat(fetched(SHORT).facts().canonical()).isNull();
  }

  @Test
  void aPageWithoutATitleIsAskedForItsEmbed() throws Exception {
    html(
        LONG,
        """
        <title></title><meta name=description content="What it is about.">
        <link rel=alternate type="application/json+oembed" href="/oembed?url=a&amp;format=json">
        <div id=root></div><script src=app.js></script>
        """);
    pages.put(
        "https://blog.example/oembed?url=a&format=json",
        page(
            LONG,
            "application/json; charset=utf-8",
            """
            {"version": "1.0", "type": "video", "title": "Queues &amp; how they fill", "html": "<b>",
             "author_name": "Ada Byron", "provider_name": "Long Blog",
             "thumbnail_url": "https://img.example/1.png"}
            """));

    PageFacts facts = fetched(LONG).facts();

    assertThat(facts.titles()).containsExactly(new Candidate("Queues & how they fill", "oEmbed"));
    assertThat(facts.author()).isEqualTo("Ada Byron");
    assertThat(facts.site()).isEqualTo("Long Blog");
    assertThat(facts.image()).isEqualTo(new LinkUrl("https://img.example/1.png"));
    assertThat(facts.description()).isEqualTo("What it is about.");
  }

  @Test
  void aPageWithATitleIsNotAskedForMore() throws Exception {
    html(LONG, "<title>A long read</title>" + EMBED);

    fetched(LONG);

    assertThat(asked).containsExactly(LONG);
  }

  private static final String EMBED =
      "<link rel=alternate type=application/json+oembed href=/oembed>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[1, 2]",
        "{\"title\": 7, \"author_name\": {}, \"thumbnail_url\": \"javascript:x\"}",
        "{\"title\": \"Just a moment...\"}",
        "{\"title\": \"cut o"
      })
  void anEmbedThatSaysNothingLeavesThePage(String answer) throws Exception {
    html(LONG, "<meta name=description content=\"What it is about.\">" + EMBED);
    PageFacts bare = fetched(LONG).facts();
    pages.put("https://blog.example/oembed", page(LONG, "application/json", answer));

    assertThat(fetched(LONG).facts()).isEqualTo(bare);
    assertThat(bare.titles()).isEmpty();
    assertThat(bare.description()).isEqualTo("What it is about.");
  }

  private FetchResult.Fetched fetched(String url) throws FetchFailure {
    return (FetchResult.Fetched) visit.result(new LinkUrl(url), new Cancellation());
  }

  private void html(String url, String html) {
    pages.put(url, page(url, "text/html", html));
  }

  private static RawPage page(String url, String type, String body) {
    return RawPage.of(new LinkUrl(url), type, body.getBytes(UTF_8));
  }

  private RawPage bring(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    asked.add(url.value());
    RawPage page = pages.get(url.value());
    if (page == null) {
      throw new FetchFailure(FailureKind.NOT_FOUND, "404");
    }
    return page;
  }
}
