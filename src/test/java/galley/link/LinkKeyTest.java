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
    "https://github.com/weft/loom, http://www.github.com/Weft/Loom.git",
    "https://github.com/weft/loom/tree/main?tab=readme-ov-file, https://github.com/weft/loom#use",
    "https://github.com/weft/loom/blob/master/README.md, https://github.com/weft/loom/",
    "https://arxiv.org/abs/2401.01234, https://arxiv.org/pdf/2401.01234v2.pdf",
    "https://arxiv.org/html/2401.01234v1, https://doi.org/10.48550/arXiv.2401.01234",
    "https://arxiv.org/abs/math/0309136v1, https://export.arxiv.org/pdf/math/0309136",
    "https://youtu.be/dQw4w9WgXcQ?t=9, https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1",
    "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ, https://youtube.com/shorts/dQw4w9WgXcQ",
    "https://doi.org/10.1145/3458.A1, https://press.example/doi/abs/10.1145/3458.a1",
    "https://dx.doi.org/10.1145/3458.a1, https://press.example/doi/10.1145/3458.a1",
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
    "https://github.com/weft/loom, https://github.com/weft/loom/issues/7",
    "https://github.com/weft/loom, https://github.com/weft/loom2",
    "https://github.com/weft, https://github.com/weft/loom",
    "https://github.com/weft/loom, https://github.com.evil.example/weft/loom",
    "https://github.com/topics/loom?x=1, https://github.com/topics/loom?x=2",
    "https://github.com/weft/loom/tree/next, https://github.com/weft/loom",
    "https://arxiv.org/abs/2401.01234, https://arxiv.org/abs/2401.01235",
    "https://arxiv.org/list/cs.PL/recent, https://arxiv.org/list/cs.SE/recent",
    "https://youtu.be/dQw4w9WgXcQ, https://youtu.be/dQw4w9WgXcR",
    "https://www.youtube.com/@loom, https://www.youtube.com/@weft",
    "https://doi.org/10.1145/3458.a1, https://doi.org/10.1145/3458.a2",
  })
  void twoPagesHaveTwoKeys(String one, String other) {
    assertThat(LinkKey.of(new LinkUrl(one))).isNotEqualTo(LinkKey.of(new LinkUrl(other)));
  }
}
