package galley.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlsTest {
  @Test
  void imagesAreFoundInMarkdownAndInHtml() {
    String text =
        "![a](a.png) text <img width=9 src='b.png'>\n\n"
            + "<p>\n"
            + "<img src=\"c.png\"><IMG src=d.png>\n"
            + "</p>\n";

    assertThat(Urls.images(text)).containsExactly("a.png", "b.png", "c.png", "d.png");
  }

  @Test
  void codeHoldsNoImage() {
    assertThat(Urls.images("`![a](a.png)`\n\n    <img src=\"b.png\">\n")).isEmpty();
  }

  @Test
  void linksAreFoundBareAsWell() {
    assertThat(Urls.links("[a](https://a.example) ![](b.png) https://c.example/x"))
        .containsExactly("https://a.example", "https://c.example/x");
  }
}
