package galley.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReaderTest {

  @ParameterizedTest
  @CsvSource({
    "image/png, <title>no page</title>",
    "application/zip, PK",
    "application/json, {\"title\": \"<title>no page</title>\"}",
    "text/plain, <title>no page</title>",
    "text/plain, # a comment of a script",
    "text/css, /* <title>no page</title> */",
    "application/xml, <title>no page</title>",
  })
  void whatIsNoPageHasATypeAndASizeAndNoTitle(String type, String text) {
    assertThat(facts("https://a.example/f", type, text))
        .isEqualTo(PageFacts.builder().contentType(type).size((long) text.length()).build());
  }

  @ParameterizedTest
  @CsvSource({
    "'GIF89a<title>no page</title>', image/gif",
    "'%PDF-1.7 <title>no page</title>', application/pdf"
  })
  void aFileServedAsAPageIsNone(String bytes, String type) {
    assertThat(facts("https://a.example/f", "text/html", bytes).contentType()).isEqualTo(type);
    assertThat(facts("https://a.example/f", null, bytes).titles()).isEmpty();
  }

  @Test
  void aPictureServedAsAPageIsNone() {
    PageReading reading =
        new PageReader()
            .read(
                RawPage.of(
                    null, "text/html", "\u0089PNG\r\n<title>x y</title>".getBytes(ISO_8859_1)));

    assertThat(((PageReading.Read) reading).facts().contentType()).isEqualTo("image/png");
  }

  @Test
  void aFeedHasItsTitle() {
    PageFacts rss =
        facts(
            "https://a.example/feed",
            "application/rss+xml",
            "<?xml version='1.0'?><rss version='2.0'><channel><title>Tides &amp;amp; time</title>"
                + "<description><![CDATA[All of <b>it</b>]]></description>"
                + "<item><title>First</title></item></channel></rss>");
    PageFacts atom =
        facts(
            "https://a.example/feed",
            "text/xml",
            "<feed xmlns='http://www.w3.org/2005/Atom'><title"
                + " type='text'>Harbour</title><entry><title>x</title></entry></feed>");

    assertThat(rss.titles()).containsExactly(new Candidate("Tides & time", "feed"));
    assertThat(rss.description()).isEqualTo("All of it");
    assertThat(atom.title()).isEqualTo("Harbour");
    assertThat(atom.contentType()).isEqualTo("text/xml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/markdown | /a            | 'Hello.\\n\\n# The `tide` is [late](x.html) #\\n## More' | The tide is late
          text/plain    | /o/r/README.md | '![b](c.svg)\\n# Tide\\n'                                | Tide
          text/plain    | /README        | '---\\ntitle: "A tide"\\n---\\n# Other'                  | A tide
          text/markdown | /a            | '```sh\\n# a comment\\n```\\n# Real'                      | Real
          """)
  void aMarkdownTextIsCalledByItsHeading(String type, String path, String text, String title) {
    assertThat(facts("https://a.example" + path, type, text.replace("\\n", "\n")).title())
        .isEqualTo(title);
  }

  private static PageFacts facts(String url, @Nullable String type, String text) {
    PageReading reading =
        new PageReader().read(RawPage.of(new LinkUrl(url), type, text.getBytes(UTF_8)));
    return ((PageReading.Read) reading).facts();
  }
}
