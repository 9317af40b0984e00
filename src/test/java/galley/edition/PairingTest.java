package galley.edition;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.test.Publications;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PairingTest {
  private static final String ZH =
      """
      ## 🦄文章&教程

      1、[快速的甲](https://a.example/fast)

      一段话，另见 [此处](https://a.example/more)。

      ![](https://p.example/a.png)

      2、[乙](https://b.example)

      3、[丙](https://c.example)

      ## 🐿️项目&资源

      1、[丁](https://d.example)
      """;

  private static final String EN =
      """
      ## 🦄Articles

      - [A, but fast](http://www.a.example/fast/?utm_source=x)

        A paragraph, see [here](https://a.example/more).

        ![A picture](https://p.example/a.png)
      - [B](https://b.example)
      - [C](https://c.example)

      ## 🐿️Projects

      - [D](https://d.example)
      """;

  private static Pairing pair(String zh, String en) {
    return Pairing.of(
        Outline.parse(zh, Publications.numberedParagraphs()),
        Outline.parse(en, Publications.bullets()));
  }

  private static List<String> rows(Pairing pairing) {
    return pairing.rows().stream().map(PairingTest::row).toList();
  }

  private static String row(Row row) {
    return switch (row) {
      case Row.Missing(Spot one) -> one.item().titleText() + " – nothing";
      case Row.Added(Spot other) -> "nothing – " + other.item().titleText();
      case Row.Pair pair ->
          pair.one().item().titleText()
              + " – "
              + pair.other().item().titleText()
              + pair.differences().stream()
                  .map(it -> " " + it.kind())
                  .collect(Collectors.joining());
    };
  }

  @Test
  void itemsArePairedByLinkWhateverItsSpelling() {
    Pairing pairing = pair(ZH, EN);

    assertThat(rows(pairing)).containsExactly("快速的甲 – A, but fast", "乙 – B", "丙 – C", "丁 – D");
    assertThat(pairing.isComplete()).isTrue();
    assertThat(pairing.pairs()).extracting(Row.Pair::by).containsOnly(Row.By.LINK);
  }

  @Test
  void whatOneEditionLacksStandsAlone() {
    String en =
        EN.replace("- [B](https://b.example)\n", "")
            .replace("[D]", "[E](https://e.example)\n- [D]");

    assertThat(rows(pair(ZH, en)))
        .containsExactly("快速的甲 – A, but fast", "乙 – nothing", "丙 – C", "nothing – E", "丁 – D");
  }

  @Test
  void whatIsNewComesFirstWhereItIsFirst() {
    assertThat(rows(pair(ZH, EN.replace("- [A", "- [E](https://e.example)\n- [A"))).getFirst())
        .isEqualTo("nothing – E");
  }

  @Test
  void linksAndImagesThatDifferAreNamed() {
    String en = EN.replace("a.example/more", "a.example/other").replace("a.png", "a.en.png");
    Row.Pair first = pair(ZH, en).pairs().findFirst().orElseThrow();

    assertThat(first.differences())
        .containsExactly(
            new Difference(
                Difference.Kind.LINKS,
                List.of("https://a.example/more"),
                List.of("https://a.example/other")),
            new Difference(
                Difference.Kind.IMAGES,
                List.of("https://p.example/a.png"),
                List.of("https://p.example/a.en.png")));
  }

  @Test
  void anImageInAnHtmlTagIsTheSameImage() {
    String en =
        EN.replace(
            "![A picture](https://p.example/a.png)", "<img alt='' src='https://p.example/a.png'>");
    assertThat(pair(ZH, en).isComplete()).isTrue();
  }

  @Test
  void aPromotionBehindAnItemOfOneEditionOnlyIsNoDifference() {
    String zh = ZH + "\n🎁 支持 [我们](https://s.example)\n\n![](https://p.example/s.png)\n";
    String en = EN + "\n  Support [us](https://s.example)\n\n  ![](https://p.example/s.png)\n";

    assertThat(pair(zh, en).isComplete()).isTrue();
  }

  @Test
  void ofThreeItemsTheOneThatMovedIsOutOfOrder() {
    String en =
        EN.replace(
                "- [B](https://b.example)\n- [C](https://c.example)",
                "- [C](https://c.example)\n- [B](https://b.example)")
            .replace("- [C]", "- [X](https://x.example)\n- [C]");
    String zh =
        ZH.replace(
            "3、[丙](https://c.example)", "3、[丙](https://c.example)\n\n4、[戊](https://x.example)");

    assertThat(rows(pair(zh, en)).stream().filter(row -> row.contains("ORDER"))).hasSize(2);
    assertThat(rows(pair(zh, en))).contains("快速的甲 – A, but fast");
  }

  @Test
  void anItemInAnotherSectionIsFoundThere() {
    String en =
        EN.replace("- [B](https://b.example)\n", "")
            .replace("- [D]", "- [B](https://b.example)\n- [D]");

    assertThat(rows(pair(ZH, en))).contains("乙 – B SECTION");
  }

  @Test
  void headingsWithNothingInCommonAreJoinedByTheirItems() {
    String en = EN.replace("🦄Articles", "Reading").replace("🐿️Projects", "Code");

    assertThat(pair(ZH, en).isComplete()).isTrue();
  }

  @Test
  void itemsWithoutLinksArePairedByOrderWithinTheirSections() {
    String zh = "## 🦄文章&教程\n\n1、甲\n\n2、乙\n\n## 🐿️项目&资源\n\n1、丙\n";
    String en = "## 🦄Articles\n\n- A\n- B\n\n## 🐿️Projects\n\n- C\n";

    assertThat(rows(pair(zh, en))).containsExactly("甲 – A", "乙 – B", "丙 – C");
    assertThat(pair(zh, en).pairs()).extracting(Row.Pair::by).containsOnly(Row.By.ORDER);
  }

  @Test
  void namesAndFiguresTellWhichItemWithoutALinkIsMissing() {
    String zh = "## 🦄文章&教程\n\n1、性能\n\n2、Loom 虚拟线程\n\n3、在 SQLite 上\n\n4、jpackage 25.1\n";
    String en =
        "## 🦄Articles\n\n- Virtual threads with Loom\n- On SQLite\n- A jpackage for 25.1\n";

    assertThat(rows(pair(zh, en)))
        .containsExactly(
            "性能 – nothing",
            "Loom 虚拟线程 – Virtual threads with Loom",
            "在 SQLite 上 – On SQLite",
            "jpackage 25.1 – A jpackage for 25.1");
  }

  @Test
  void anItemWithoutALinkThatMovedIsFoundByItsNames() {
    String zh = "## 🦄文章&教程\n\n1、Loom 线程\n\n2、SQLite 数据库\n\n3、jpackage 打包\n";
    String en = "## 🦄Articles\n\n- SQLite\n- jpackage\n- Loom\n";

    assertThat(rows(pair(zh, en)))
        .containsExactly("Loom 线程 – Loom ORDER", "SQLite 数据库 – SQLite", "jpackage 打包 – jpackage");
  }

  @Test
  void aTitleThatLeadsToTheTranslationOfThePageIsAPairWithAnotherLink() {
    String zh =
        ZH.replace("[乙](https://b.example)", "[Loom 入门](https://docs.example/zh/loom-guide)");
    String en =
        EN.replace("[B](https://b.example)", "[Loom: a guide](https://docs.example/en/loom-guide)");

    assertThat(rows(pair(zh, en))).contains("Loom 入门 – Loom: a guide TITLE_LINK");
  }

  @Test
  void twoPagesWithNothingInCommonAreTwoItems() {
    String en = EN.replace("[B](https://b.example)", "[Something else](https://e.example)");

    assertThat(rows(pair(ZH, en))).contains("乙 – nothing", "nothing – Something else");
  }

  @Test
  void aRetractedItemIsPairedByItsPlace() {
    String en = EN.replace("- [B](https://b.example)", "- Retracted");

    assertThat(rows(pair(ZH, en))).contains("乙 – Retracted TITLE_LINK");
  }

  @Test
  void aPageThatIsThereTwiceIsPairedInOrder() {
    String zh = "## 🦄文章&教程\n\n1、[甲](https://a.example)\n\n2、[再谈甲](https://a.example)\n";
    String en = "## 🦄Articles\n\n- [A](https://a.example)\n";

    assertThat(rows(pair(zh, en))).containsExactly("甲 – A", "再谈甲 – nothing");
  }
}
