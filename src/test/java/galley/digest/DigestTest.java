package galley.digest;

import static org.assertj.core.api.Assertions.assertThat;

import galley.archive.ArchivedIssue;
import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.test.Publications;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static final Conventions ZH = Publications.numberedParagraphs();
  private static final DigestPlan PLAN = DigestPlan.of("码上周刊", Locale.CHINESE);

  private static final String FIRST =
      """
      ---
      title: x
      ---

      ## 🦄文章&教程

      1、[甲](https://a.example/1) (英)

      说甲，另见[此处](https://a.example/more)。

      2、[乙](https://a.example/2)

      🎁 买一送一。

      ## 🐿️项目&资源

      1、[丙](https://github.com/x/c)

      ![](images/c.png)
      """;

  private static final String SECOND =
      """
      ## 🦄文章&教程

      1、[再谈甲](http://www.a.example/1/?utm_source=x)

      又说甲，见[彼处](https://a.example/there)。

      2、[丁](https://a.example/4)

      3、此条已撤

      ## 🐿️项目&资源

      1、[戊](https://github.com/x/e)
      """;

  private static CopiedIssue issue(int number, String text, Conventions conventions) {
    return CopiedIssue.of(
        new ArchivedIssue(
            "issues/" + number + ".md",
            String.valueOf(number),
            "2024-02-0" + number,
            Outline.parse(text, conventions)));
  }

  private static String digest(DigestPlan plan) {
    return Digest.of(List.of(issue(1, FIRST, ZH), issue(2, SECOND, ZH)), plan).text();
  }

  @Test
  void bySectionItemsAreAsTheyWereWrittenUnderNewNumbers() {
    assertThat(digest(PLAN))
        .isEqualTo(
            """
            # 码上周刊 第 1–2 期

            共 5 个链接，来自 2024-02-01 至 2024-02-02 的 2 期。

            🦄文章&教程 3 · 🐿️项目&资源 2

            分享过不止一次的链接只收第一次（略去 1 个）。

            ## 🦄文章&教程

            1、[甲](https://a.example/1) (英)

            说甲，另见[此处](https://a.example/more)。

            另见第 2 期（2024-02-02）：[彼处](<https://a.example/there>)。

            2、[乙](https://a.example/2)

            3、[丁](https://a.example/4)

            ## 🐿️项目&资源

            1、[丙](https://github.com/x/c)

            ![](issues/images/c.png)

            2、[戊](https://github.com/x/e)
            """);
  }

  @Test
  void withoutNotesTheHeadlinesAloneAreThereAndNumbersMayRunThrough() {
    String text =
        digest(
            PLAN.notes(false)
                .keep(DigestPlan.Keep.LAST)
                .numbering(DigestPlan.Numbering.RUNNING)
                .contents(true));

    assertThat(text)
        .endsWith(
            """
            - [🦄文章&教程](#文章教程)（3）
            - [🐿️项目&资源](#️项目资源)（2）

            ## 🦄文章&教程

            1、[乙](https://a.example/2)

            2、[再谈甲](http://www.a.example/1/?utm_source=x)

            另见第 1 期（2024-02-01）。

            3、[丁](https://a.example/4)

            ## 🐿️项目&资源

            4、[丙](https://github.com/x/c)

            5、[戊](https://github.com/x/e)
            """);
  }

  @Test
  void byIssueEachHasItsSections() {
    assertThat(digest(PLAN.by(DigestPlan.By.ISSUE).notes(false)).lines())
        .filteredOn(line -> line.startsWith("##"))
        .containsExactly(
            "## 第 1 期（2024-02-01）",
            "### 🦄文章&教程",
            "### 🐿️项目&资源",
            "## 第 2 期（2024-02-02）",
            "### 🦄文章&教程",
            "### 🐿️项目&资源");
  }

  @Test
  void bySiteTheMostFrequentIsFirstAndSitesWithOneLinkAreTogether() {
    String lone = "## 🦄文章&教程\n\n1、[己](https://lone.example)\n";
    Digest digest =
        Digest.of(
            List.of(issue(1, FIRST, ZH), issue(2, SECOND, ZH), issue(3, lone, ZH)),
            PLAN.by(DigestPlan.By.SITE));

    assertThat(digest.text().lines())
        .filteredOn(line -> line.startsWith("## "))
        .containsExactly("## a.example", "## github.com", "## 其他网站");
  }

  @Test
  void whatIsLeftOutIsCounted() {
    Digest digest = Digest.of(List.of(issue(1, FIRST, ZH), issue(2, SECOND, ZH)), PLAN);

    assertThat(digest.links()).isEqualTo(5);
    assertThat(digest.repeated()).isEqualTo(1);
    assertThat(digest.withoutLink()).isEqualTo(1);
    assertThat(digest.sections())
        .containsExactly(new Digest.Count("🦄文章&教程", 3), new Digest.Count("🐿️项目&资源", 2));
  }

  @Test
  void aReferenceBecomesALinkBecauseItsLabelMayMeanAnotherPageElsewhere() {
    Conventions bullets = Publications.bullets();
    String one =
        "## News\n\n- [One](https://a.example/1)\n\n  See [this][docs], [docs] and ![pic][p].\n\n"
            + "[docs]: https://one.example/docs \"Docs\"\n[p]: p.png\n";
    String two =
        "## News\n\n- [Two](https://a.example/2)\n\n  See [this][docs].\n\n"
            + "[docs]: <https://two.example/a b>\n";
    Digest digest =
        Digest.of(
            List.of(issue(1, one, bullets), issue(2, two, bullets)),
            DigestPlan.of("Loom", Locale.ENGLISH).root(".."));

    assertThat(digest.text())
        .endsWith(
            """
            ## News

            - [One](https://a.example/1)

              See [this](https://one.example/docs "Docs"), [docs](https://one.example/docs "Docs")\
             and ![pic](../issues/p.png).

            - [Two](https://a.example/2)

              See [this](<https://two.example/a b>).
            """);
  }

  @Test
  void aWiderNumberTakesItsLinesAlong() {
    Conventions ordered = Publications.orderedThroughIssue();
    var text = new StringBuilder("## First\n\n");
    for (int i = 1; i <= 10; i++) {
      text.append("1. [T" + i + "](https://a.example/" + i + ")\n\n   Note.\n\n   - point\n\n");
    }
    Digest digest =
        Digest.of(
            List.of(issue(1, text.toString(), ordered)), DigestPlan.of("Loom", Locale.ENGLISH));

    assertThat(digest.text())
        .contains("9. [T9](https://a.example/9)\n\n   Note.\n\n   - point\n")
        .endsWith("10. [T10](https://a.example/10)\n\n    Note.\n\n    - point\n");
  }

  @Test
  void groupsAreHeadedAboveItemsThatAreHeadings() {
    Conventions headings = Publications.headings();
    String text = "## First\n\n### 1. One\n\nhttps://a.example/1\n\nNote.\n";

    assertThat(
            Digest.of(
                    List.of(issue(1, text, headings)),
                    DigestPlan.of("Loom", Locale.ENGLISH).by(DigestPlan.By.ISSUE))
                .text()
                .lines())
        .filteredOn(line -> line.startsWith("#"))
        .containsExactly("# Loom #1 (2024-02-01)", "# #1 (2024-02-01)", "## First", "### 1. One");
  }

  @Test
  void whatANoteLeavesOpenIsClosed() {
    String open = "## 🦄文章&教程\n\n1、[甲](https://a.example/1)\n\n```\ncode\n";
    Digest digest =
        Digest.of(List.of(issue(1, open, ZH), issue(2, SECOND, ZH)), PLAN.by(DigestPlan.By.SITE));

    assertThat(digest.text()).contains("```\ncode\n```\n");
    assertThat(Outline.parse(digest.text(), ZH).items())
        .extracting(Item::titleText)
        .containsExactly("甲", "丁", "戊");
  }

  @Test
  void noIssuesAreNoLinks() {
    Digest none = Digest.of(List.of(), PLAN);

    assertThat(none.text()).isEqualTo("# 码上周刊\n\n共 0 个链接，来自 0 期。\n");
  }
}
