package galley.render;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.TextRange;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueRendererTest {
  private final IssueRenderer renderer = new IssueRenderer(new EmojiSet());

  @Test
  void everyTopLevelBlockIsOneBlockThatKnowsItsSource() {
    String text =
        """
        # A

        1、[b](https://b.example)
        on two lines

        - c
        - d

        ```
        e

        f
        ```
        """;
    assertThat(sources(text))
        .containsExactly(
            "# A", "1、[b](https://b.example)\non two lines", "- c\n- d", "```\ne\n\nf\n```");
  }

  @Test
  void offsetsCountUtf16UnitsAndLineEndsAsTheyAre() {
    assertThat(sources("🦄 a\r\n\r\n**b**\r\rc\u2028d\r\n"))
        .containsExactly("🦄 a", "**b**", "c\u2028d");
  }

  @Test
  void theHeaderStandsForTheFrontMatter() {
    String front = "---\ntitle: x\n---\n";
    RenderedIssue issue =
        renderer.render(
            front + "\nHello", new Header(front.length(), "Weekly <1> & more", "2026-11-21"));
    assertThat(issue.blocks())
        .containsExactly(
            new HtmlBlock(
                new TextRange(0, front.length()),
                "<h1>Weekly &lt;1&gt; &amp; more</h1><p class=\"date\">2026-11-21</p>"),
            new HtmlBlock(new TextRange(front.length() + 1, front.length() + 6), "<p>Hello</p>\n"));
  }

  @Test
  void definitionsOfLinksWorkFromAnywhere() {
    assertThat(html("see [the guide]\n\n- [b][the guide]\n\n[the guide]: https://g.example 'T'\n"))
        .isEqualTo(
            """
            <p>see <a href="https://g.example" title="T">the guide</a></p>

            <ul>
            <li><a href="https://g.example" title="T">b</a></li>
            </ul>
            """);
  }

  @Test
  void footnotesAreTheLastBlock() {
    RenderedIssue issue = renderer.render("a[^x]\n\nb[^y] and [^x]\n\n[^x]: one\n[^y]: two\n");
    assertThat(issue.blocks()).hasSize(3);
    HtmlBlock last = issue.blocks().getLast();
    assertThat(last.source()).isEqualTo(new TextRange(23, 42));
    assertThat(last.html())
        .startsWith("<section class=\"footnotes\">")
        .contains("<li id=\"fn-x\">", "href=\"#fnref-x\"", "one", "two");
    assertThat(issue.blocks().getFirst().html())
        .contains("<sup class=\"footnote-ref\"><a href=\"#fn-x\" id=\"fnref-x\">1</a></sup>");
  }

  @Test
  void tablesTasksAndStrikethroughAreRendered() {
    assertThat(html("| a | b |\n|:-:|---|\n| ~~c~~ | d |\n\n- [x] done\n- [ ] open\n"))
        .contains("<th align=\"center\">a</th>", "<td align=\"center\"><del>c</del></td>")
        .contains("<input checked disabled type=\"checkbox\"> done")
        .contains("<input disabled type=\"checkbox\"> open");
  }

  @Test
  void emojiBecomePicturesAndKeepTheirText() {
    assertThat(html("## 🦄文章 👍🏻\n\n`🎁`"))
        .contains("<h2><img class=\"emoji\" alt=\"🦄\" src=\"data:image/svg+xml;base64,")
        .contains(">文章 <img class=\"emoji\" alt=\"👍🏻\"")
        .contains("<code><img class=\"emoji\" alt=\"🎁\"");
  }

  @Test
  void htmlOfTheTextIsKeptWhereItIsHarmless() {
    String text =
        "a<br>b <small>c</small> <sub>d</sub> <kbd>e</kbd>"
            + " <img src=\"https://x.example/i.png\" alt=\"i\" width=\"40\" height=\"30\">";
    assertThat(html(text)).isEqualTo("<p>" + text + "</p>\n");
  }

  @Test
  void addressesInsideTheWorkspaceStayAsTheyAreWritten() {
    assertThat(html("![a](images/a%20b.png) [b](../b.md)"))
        .isEqualTo("<p><img src=\"images/a%20b.png\" alt=\"a\"> <a href=\"../b.md\">b</a></p>\n");
  }

  @Test
  void anElementAroundMarkdownHoldsItsBlocksTogether() {
    RenderedIssue issue =
        renderer.render("a\n\n<details>\n<summary>s</summary>\n\n*b*\n\n- c\n\n</details>\n\nd\n");
    assertThat(issue.blocks()).hasSize(3);
    assertThat(issue.blocks().get(1).html())
        .containsSubsequence("<details>", "<em>b</em>", "<li>c</li>", "</details>");
    assertThat(issue.blocks().get(1).source()).isEqualTo(new TextRange(3, 55));
  }

  @Test
  void anElementThatIsNeverClosedEndsWithItsBlock() {
    assertThat(renderer.render("<div>\n\na\n\nb\n").blocks()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
        "<img class=emoji src='data:image/svg+xml,<svg onload=alert(1)>'>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt&colon;alert(1))",
        "<a href='java\tscript:alert(1)'>a</a>",
        "<a href='&#1;javascript:alert(1)'>a</a>",
        "<javascript:alert(1)>",
        "[a](vbscript:x) [b](file:///etc/passwd) [c](data:text/html,x) [d](about:blank)",
        "![a](javascript:alert(1)) ![b](file:///etc/passwd)",
        "<iframe src=https://evil.example></iframe>",
        "<object data=x></object><embed src=x><applet code=x></applet>",
        "<form action=https://evil.example><input name=a><button>b</button></form>",
        "<input type=image src=x onfocus=alert(1) autofocus>",
        "<textarea autofocus onfocus=alert(1)></textarea><select onfocus=alert(1)></select>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<base href=https://evil.example/><link rel=stylesheet href=https://evil.example/x.css>",
        "<style>*{background:url(https://evil.example)}</style>",
        "<p style='background:url(https://evil.example)'>a</p>",
        "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:alert(1)'/></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<details ontoggle=alert(1) open>a</details>",
        "<a href=https://a.example target=_blank onclick=alert(1)>a</a>",
        "<video src=x onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>",
        "<div id=galley class=block>a</div>",
        "`<script>` ![<img src=x onerror=alert(1)>](\"onerror=alert(1))",
        "[a](https://a.example \"x' onmouseover='alert(1)\")",
        "<!--><img src=x onerror=alert(1)>-->",
        "<template><script>alert(1)</script></template>",
      })
  void nothingThatCouldRunIsLeft(String hostile) {
    var body = Jsoup.parseBodyFragment(html("a " + hostile + "\n\n" + hostile)).body();
    assertThat(
            body.select(
                "script,style,iframe,object,embed,applet,form,button,select,textarea,meta,base,link,"
                    + "svg,math,video,audio,template,noscript,[style],[target],[id]"))
        .isEmpty();
    assertThat(body.select("input").not("[type=checkbox][disabled]")).isEmpty();
    for (var element : body.getAllElements()) {
      for (var attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("srcset");
        if (List.of("href", "src").contains(attribute.getKey())) {
          assertThat(attribute.getValue()).matches("(https?:|mailto:)[\\s\\S]*|[^:]*");
        }
        if (attribute.getKey().equals("class"))
          assertThat(attribute.getValue()).isNotEqualTo("block");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "- ",
        "[",
        "*a ",
        "<div>",
        "<!--",
        "<b>",
        "`",
        "![",
        "&",
        "<a ",
        "**a",
        "[a][",
        "|",
        "[^a]: ",
        "_",
        "<details>\n\n"
      })
  void nestingWithoutEndIsRendered(String piece) {
    assertThat(renderer.render(piece.repeat(20_000)).blocks()).hasSizeGreaterThanOrEqualTo(0);
  }

  @Test
  void theSameTextGivesTheSamePageHoweverItCameAbout() {
    String before = "# a\n\nb[^1]\n\n[c]\n\n[^1]: d\n\n[c]: https://c.example\n";
    String after = before.replace("https://c.example", "https://d.example").replace("b", "b 🦄");
    renderer.render(before);
    assertThat(renderer.render(after)).isEqualTo(new IssueRenderer(new EmojiSet()).render(after));
  }

  private String html(String markdown) {
    return renderer.render(markdown).html();
  }

  private List<String> sources(String text) {
    return renderer.render(text).blocks().stream().map(block -> block.source().in(text)).toList();
  }
}
