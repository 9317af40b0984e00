package galley.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKeyTest {

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a, https://example.org/a",
    "https://www.Example.org/a, https://example.org/a",
    "https://example.org:443/a, http://example.org:80/a",
    "https://example.org/a/, https://example.org/a",
    "https://example.org, https://example.org/",
    "https://example.org./a, https://example.org/a",
    "https://example.org/%7Euser/%e4%b8%ad, https://example.org/~user/中",
    "https://例子.中国/, https://xn--fsqu00a.xn--fiqs8s/",
    "https://example.org/a?utm_source=x, https://example.org/a",
    "https://example.org/a?, https://example.org/a",
    "https://example.org/a#part, https://example.org/a",
    "https://example.org/docs/index.html, https://example.org/docs",
  })
  void twoSpellingsOfOnePageHaveOneKey(String one, String other) {
    assertThat(LinkKey.of(new LinkUrl(one))).isEqualTo(LinkKey.of(new LinkUrl(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, https://example.org/A",
    "https://example.org/a, https://example.org/b",
    "https://example.org/a, https://m.example.org/a",
    "https://example.org/a?id=1, https://example.org/a?id=2",
    "https://example.org/#/a, https://example.org/#/b",
    "https://example.org/#!a, https://example.org/",
    "https://example.org/a%2Fb, https://example.org/a/b",
    "https://example.org/?a=b%26c, https://example.org/?a=b&c",
    "https://example.org:8080/, https://example.org/",
    "https://www.org/, https://org/",
  })
  void twoPagesHaveTwoKeys(String one, String other) {
    assertThat(LinkKey.of(new LinkUrl(one))).isNotEqualTo(LinkKey.of(new LinkUrl(other)));
  }
}
