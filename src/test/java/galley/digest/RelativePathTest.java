package galley.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePathTest {
  @ParameterizedTest
  @CsvSource({
    "a.png, issues/1.md, issues/a.png",
    "../img/a.png?x#y, issues/1.md, img/a.png?x#y",
    "./a.png, ../issues/1.md, ../issues/a.png",
    "../../a.png, issues/1.md, ../a.png",
    "#part, issues/1.md, issues/1.md#part",
    "a.png, my issues/1.md, my%20issues/a.png",
    "a.png, 1.md, a.png",
  })
  void aPathLeadsToTheSameFileFromElsewhere(String url, String file, String expected) {
    assertThat(RelativePath.from(url, file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/x.png",
        "//a.example/x.png",
        "/images/x.png",
        "mailto:a@b.example",
        "data:image/png;base64,AA",
        "{{ site.url }}/x.png",
        "{% link a.md %}",
        ""
      })
  void whatIsNotBesideTheFileStays(String url) {
    assertThat(RelativePath.is(url, true)).isFalse();
  }

  @Test
  void anAddressWithoutASchemeIsNoPath() {
    assertThat(RelativePath.is("example.org/a", false)).isFalse();
    assertThat(RelativePath.is("images/a.png", false)).isTrue();
  }
}
