package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.issue.Region;
import galley.test.Corpus;
import galley.test.Publications;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final String ISSUE =
      """
      ---
      title: '码上周刊 #1：一'
      ---

      你好，[这里](https://a.example)是**码上周刊**。

      本期分享了 2 篇文章，1 个开源项目，0 则音视频，全文 90 字。

      ## 🦄文章&教程

      1、[线程](https://a.example/1) (英)

      > 第一段 [链接](https://a.example/x)。
      第二行。

      2、[没有摘要](https://a.example/2)

      🎁 广告 🎁

      ## 🐿️项目&资源

      1、没有链接

      说明。

      ## 🐢播客&视频

      ## 🐱欢迎订阅

      订阅本刊。
      """;

  @Test
  void rowsAreTheIssueInOrderWithoutFrontMatter() {
    assertThat(kinds(read(ISSUE, Folds.NONE, "")))
        .containsExactly(
            "Prose", "Prose", "Heading", "Entry", "Entry", "Aside", "Heading", "Entry", "Heading",
            "Vacant", "Heading");
  }

  @Test
  void anEntryShowsNumberTitleTextAndMarks() {
    List<Row.Entry> entries = entries(read(ISSUE, Folds.NONE, ""));
    Row.Entry first = entries.getFirst();
    assertThat(first.number()).isEqualTo("1");
    assertThat(first.item().titleText()).isEqualTo("线程");
    assertThat(first.body()).isEqualTo("第一段 链接。 第二行。");
    assertThat(first.marks()).containsExactly(new Mark.Tagged("en"));
    assertThat(entries.get(1).marks()).containsExactly(new Mark.NoSummary());
    assertThat(entries.get(2).marks()).containsExactly(new Mark.NoLink());
  }

  @Test
  void figuresFollowWhileTheyAreRight() {
    Row.Prose stats = (Row.Prose) read(ISSUE, Folds.NONE, "").get(1);
    assertThat(stats.follows()).isTrue();
    assertThat(stats.runs())
        .startsWith(new Row.Prose.Run("本期分享了 ", false), new Row.Prose.Run("2", true))
        .endsWith(new Row.Prose.Run("90", true), new Row.Prose.Run(" 字。", false));
    String wrong = ISSUE.replace("分享了 2 篇", "分享了 3 篇");
    assertThat(((Row.Prose) read(wrong, Folds.NONE, "").get(1)).follows()).isFalse();
  }

  @Test
  void aBlockIsFoldedUntilItIsOpenedAndASectionOpenUntilItIsFolded() {
    Outline outline = Outline.parse(ISSUE, Publications.numberedParagraphs());
    var subscribe = outline.sections().getLast();
    var articles = outline.sections().getFirst();
    Folds folds = Folds.NONE.toggle(subscribe).toggle(articles);
    List<Row> rows = Rows.of(outline, folds, "");
    assertThat(kinds(rows))
        .containsExactly(
            "Prose", "Prose", "Heading", "Heading", "Entry", "Heading", "Vacant", "Heading",
            "Aside");
    assertThat(((Row.Aside) rows.getLast()).kind()).isEqualTo(Region.Kind.BLOCK);
    assertThat(folds.toggle(subscribe).toggle(articles)).isEqualTo(Folds.NONE);
  }

  @Test
  void allFoldedAreOnlyHeadingsAndTextBeforeThem() {
    Outline outline = Outline.parse(ISSUE, Publications.numberedParagraphs());
    Folds folds = Folds.all(outline, true);
    assertThat(folds.areAllFolded(outline)).isTrue();
    assertThat(kinds(Rows.of(outline, folds, "")))
        .containsExactly("Prose", "Prose", "Heading", "Heading", "Heading", "Heading");
    assertThat(Folds.all(outline, false)).isEqualTo(Folds.NONE);
  }

  @Test
  void theFilterFindsTitleUrlAndTextEvenInFoldedSections() {
    Outline outline = Outline.parse(ISSUE, Publications.numberedParagraphs());
    Folds folds = Folds.all(outline, true);
    assertThat(kinds(Rows.of(outline, folds, "EXAMPLE/2"))).containsExactly("Heading", "Entry");
    assertThat(kinds(Rows.of(outline, folds, " 说明 "))).containsExactly("Heading", "Entry");
    assertThat(Rows.of(outline, folds, "nowhere")).isEmpty();
    Row.Entry found = (Row.Entry) Rows.of(outline, folds, "没有摘要").getLast();
    assertThat(found.position()).as("the position in the whole section").isEqualTo(1);
  }

  @Test
  void theOutlineBesideTheTextHasSectionsAndItemsOnly() {
    Outline outline = Outline.parse(ISSUE, Publications.numberedParagraphs());
    assertThat(kinds(Rows.narrow(outline, Folds.NONE, "")))
        .containsExactly("Heading", "Entry", "Entry", "Heading", "Entry", "Heading");
  }

  @Test
  void aDocumentOfNoKnownFormIsHeadingsAndProse() {
    Outline outline = Outline.parse("# A\n\ntext\n\n## B\n", galley.issue.Conventions.NONE);
    assertThat(kinds(Rows.of(outline, Folds.NONE, "")))
        .containsExactly("Heading", "Prose", "Heading", "Vacant");
  }

  @Test
  void nothingIsNoRows() {
    assertThat(read("", Folds.NONE, "")).isEmpty();
    assertThat(read("\n\n", Folds.NONE, "")).isEmpty();
  }

  @Test
  void everyItemAndEveryTextOfARealIssueIsARowOfItsOwn() {
    for (String name : List.of("000", "001", "003", "004")) {
      Outline outline = Outline.parse(Corpus.sample(name), Publications.numberedParagraphs());
      Folds open =
          outline.sections().stream()
              .filter(s -> s.block())
              .reduce(Folds.NONE, Folds::toggle, (a, _) -> a);
      List<Row> rows = Rows.of(outline, open, "");
      assertThat(entries(rows)).hasSize(outline.itemCount());
      List<Integer> starts = new ArrayList<>();
      for (Row row : rows) if (!(row instanceof Row.Vacant)) starts.add(row.range().start());
      assertThat(starts).isSorted().doesNotHaveDuplicates();
      for (Row.Entry entry : entries(rows)) {
        assertThat(entry.body()).doesNotContain("\n").doesNotContain("](");
      }
    }
  }

  @Test
  void anExcerptHalvesNoCharacter() {
    String text = "a" + "🦄".repeat(400);
    assertThat(Excerpt.of(new galley.text.TextRange(0, text.length()), text))
        .isEqualTo("a" + "🦄".repeat(79) + "…");
  }

  @Test
  void aCommentSaysItsWords() {
    String text = "<!-- sponsor:\n weft -->\n\n<!-- " + "x".repeat(300) + " -->\n";
    List<Row> rows = read(text, Folds.NONE, "");
    assertThat(((Row.Aside) rows.getFirst()).text()).isEqualTo("sponsor: weft");
    assertThat(((Row.Aside) rows.getLast()).text()).startsWith("xxx").endsWith("x…");
  }

  private static List<Row> read(String text, Folds folds, String filter) {
    return Rows.of(Outline.parse(text, Publications.numberedParagraphs()), folds, filter);
  }

  private static List<Row.Entry> entries(List<Row> rows) {
    return rows.stream().filter(Row.Entry.class::isInstance).map(Row.Entry.class::cast).toList();
  }

  private static List<String> kinds(List<Row> rows) {
    return rows.stream().map(row -> row.getClass().getSimpleName()).collect(Collectors.toList());
  }
}
