package galley.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "HTTP://Example.ORG/Path?Q=1#Frag",
        "https://例子.中国/路径?问=答",
        "https://zh.example.org/wiki/%E4%B8%AD",
        "https://example.org/a_(b)",
        "https://example.org:8443/a;b=c,d",
        "https://user:word@example.org/",
        "https://[2001:db8::1]:8080/x",
        "https://example.org/a?next=https://other.example/b",
        "https://example.org/a[1]",
      })
  void aUrlKeepsItsOwnSpelling(String url) {
    assertThat(LinkUrl.parse(url)).map(LinkUrl::value).contains(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "<https://example.org/a> => https://example.org/a",
        "  https://example.org/a.  => https://example.org/a",
        "(https://example.org/a_(b)) => https://example.org/a_(b)",
        "\"https://example.org/a\", => https://example.org/a",
        "“https://example.org/a”。 => https://example.org/a",
        "【https://example.org/a】 => https://example.org/a",
        "https://example.org/a！ => https://example.org/a",
        "example.org => https://example.org",
        "example.org/x => https://example.org/x",
        "Example.ORG/x?y => https://Example.ORG/x?y",
        "www.example.de => https://www.example.de",
        "example.rs/x => https://example.rs/x",
        "//example.org/x => https://example.org/x",
        "例子.中国 => https://例子.中国",
      })
  void whatSurroundsAUrlIsNotPartOfIt(String pasted, String url) {
    assertThat(LinkUrl.parse(pasted)).map(LinkUrl::value).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "and/or",
        "README.md",
        "main.rs",
        "index.html",
        "3.14",
        "v1.2.3/x",
        "me@example.org",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:me@example.org",
        "https://",
        "https:///path",
        "https://exa mple.org",
        "https://example.org/a b",
        "https://example.org:99999/",
        "https://ex|ample.org/",
      })
  void whatIsNoWebAddressIsRefused(String pasted) {
    assertThat(LinkUrl.parse(pasted)).isEmpty();
  }

  @Test
  void thePartsAreAsWritten() {
    LinkUrl url = new LinkUrl("HTTPS://me@Example.org:444/a%2f?b=c&d#e");

    assertThat(url.scheme()).isEqualTo("https");
    assertThat(url.host()).isEqualTo("Example.org");
    assertThat(url.port()).isEqualTo(444);
    assertThat(url.path()).isEqualTo("/a%2f");
    assertThat(url.query()).isEqualTo("b=c&d");
    assertThat(url.fragment()).isEqualTo("e");
    assertThat(new LinkUrl("http://[::1]").host()).isEqualTo("::1");
    assertThat(new LinkUrl("http://example.org:/").port()).isEqualTo(80);
  }

  @Test
  void noLinkUrlHoldsAnythingElse() {
    assertThatThrownBy(() -> new LinkUrl("example.org/x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("example.org/x");
  }
}
