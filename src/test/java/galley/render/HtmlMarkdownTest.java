package galley.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlMarkdownTest {
  private static String markdown(String html) {
    return HtmlMarkdown.of(html).orElse("");
  }

  @Test
  void whatAPageSaysInLinesStays() {
    assertThat(
            markdown(
                "<p>See <b>this </b><a href='https://a.example/x'>page</a>, or\n<i> that</i>.</p>"))
        .isEqualTo("See **this** [page](https://a.example/x), or *that*.");
    assertThat(markdown("<p>a <del>b</del> <code>c*d</code><br>e<br><br></p>"))
        .isEqualTo("a ~~b~~ `c*d`  \ne");
  }

  @Test
  void blocksStandApart() {
    assertThat(
            markdown(
                "<h2>一 <em>二</em></h2><div>三</div><div>四<p>五</p>六</div><hr>"
                    + "<blockquote><p>七</p><p>八</p></blockquote>"))
        .isEqualTo("## 一 *二*\n\n三\n\n四\n\n五\n\n六\n\n---\n\n> 七\n> \n> 八");
  }

  @Test
  void listsNestAndCountOn() {
    assertThat(markdown("<ol start=3><li>a</li><li>b<ul><li>c</li><li>d</li></ul></li></ol>"))
        .isEqualTo("3. a\n4. b\n   - c\n   - d");
    assertThat(markdown("<ul><li>a</li><ul><li>b</li></ul></ul>")).isEqualTo("- a\n  - b");
    assertThat(markdown("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>"))
        .isEqualTo("- a\n\n  b\n\n- c");
  }

  @Test
  void codeKeepsItsLinesAndItsLanguage() {
    assertThat(
            markdown(
                "<pre class=x><code class='hljs language-java'>a &lt; b;\n  ```\n</code></pre>"))
        .isEqualTo("````java\na < b;\n  ```\n````");
  }

  @Test
  void plainTablesAreTablesAndOthersAreReadCellByCell() {
    assertThat(markdown("<table><tr><th>a<th>b|c</tr><tr><td>1<td><b>2</b></tr></table>"))
        .isEqualTo("|a|b\\|c|\n|---|---|\n|1|**2**|");
    assertThat(
            markdown(
                "<table><tr><td><p>a</p></td><td><a"
                    + " href='https://a.example/'>b</a></td></tr></table>"))
        .isEqualTo("a\n\n[b](https://a.example/)");
  }

  @Test
  void imagesAndLinksHaveAddressesOfTheWebOrAreWords() {
    assertThat(
            markdown(
                "<p><img src='https://a.example/p.png' alt='一张 图'> <a"
                    + " href='javascript:alert(1)'>b</a><a href='file:///etc/x'>c</a><img"
                    + " src='data:image/png;base64,AAAA'></p>"))
        .isEqualTo("![一张 图](https://a.example/p.png) bc");
    assertThat(markdown("<a href='https://a.example/(x y)'><h3>t</h3><p>d</p></a>"))
        .isEqualTo("[t d](<https://a.example/(x%20y)>)");
  }

  @Test
  void whatNobodySeesIsLeftOut() {
    assertThat(
            markdown(
                "<b>a</b><script>x()</script><style>y{}</style><span style='display: none'>z</span>"
                    + "<p hidden>h</p><!-- c --><svg><text>s</text></svg>"))
        .isEqualTo("**a**");
  }

  @Test
  void wordsThatLookLikeMarkdownOrHtmlAreWords() {
    assertThat(
            markdown(
                "<p><b>x</b> *a* [b](c) &lt;script&gt; `d` _e_</p><p># f</p><p>1. g</p><p>- h</p>"))
        .isEqualTo(
            "**x** \\*a\\* \\[b\\](c) \\<script\\> \\`d\\` \\_e\\_\n\n\\# f\n\n1\\. g\n\n\\- h");
  }

  @Test
  void aWholeTextInOneMarkIsNotBold() {
    assertThat(
            markdown(
                "<b style='font-weight:normal'><p><span style='font-weight: 700'>一</span>"
                    + "<span style='font-style:italic'>二</span></p></b>"))
        .isEqualTo("**一***二*");
  }

  @Test
  void signsStandOutsideTheMarksWhereTheyWouldBreakThem() {
    assertThat(markdown("<p><b>重点：</b>后文</p>")).isEqualTo("**重点**：后文");
  }

  @Test
  void htmlThatSaysNoMoreThanItsWordsIsLeftToThePlainText() {
    assertThat(
            HtmlMarkdown.of(
                "<meta charset=utf-8><div style='font-family: monospace'># **a**</div>"))
        .isEmpty();
    assertThat(HtmlMarkdown.of("")).isEmpty();
  }

  @Test
  void hostileHtmlEnds() {
    assertThat(HtmlMarkdown.of("<b>" + "x".repeat(HtmlMarkdown.LONGEST))).isEmpty();
    for (String tag :
        new String[] {
          "b", "ul><li", "blockquote", "div", "table><tr><td", "a href='https://a.example/'", "span"
        }) {
      String deep = ("<" + tag + ">").repeat(30_000) + "<b>deep</b>";
      assertThat(HtmlMarkdown.of(deep).orElse("deep")).as(tag).contains("deep");
    }
  }

  /** Law: whatever the tags are, no words are lost and no tag comes through. */
  @Test
  void wordsStayAndTagsGo() {
    String[] pieces = {
      "<b>",
      "</b>",
      "<i>",
      "</i>",
      "<p>",
      "</p>",
      "<ul>",
      "</ul>",
      "<li>",
      "<a href='https://a.example/'>",
      "</a>",
      "<blockquote>",
      "</blockquote>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "<h2>",
      "</h2>",
      "<br>",
      " ",
      "\n",
      "<div>",
      "</div>",
      "<code>",
      "</code>",
      "<pre>",
      "</pre>"
    };
    var random = new Random(23);
    for (int i = 0; i < 4_000; i++) {
      var html = new StringBuilder("<b>w0</b>");
      int words = 1;
      for (int n = random.nextInt(20); n > 0; n--) {
        if (random.nextInt(3) == 0) html.append(" w").append(words++).append(' ');
        else html.append(pieces[random.nextInt(pieces.length)]);
      }
      String markdown = markdown(html.toString());
      for (int w = 0; w < words; w++) {
        assertThat(markdown).as("%s", html).containsPattern("\\bw" + w + "\\b");
      }
      assertThat(markdown).as("%s", html).doesNotContainPattern("</?[a-z]+[ >]");
    }
  }
}
