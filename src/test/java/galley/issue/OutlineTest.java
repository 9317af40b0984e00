package galley.issue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Corpus;
import galley.test.Publications;
import galley.test.Tiling;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class OutlineTest {
  private static final Conventions PARAGRAPHS = Publications.numberedParagraphs();

  @Test
  void anItemHasItsPartsInPlace() {
    String text =
        "## 🦄文章&教程\n\n3、[Title](https://a.example) (英)\n\nBody [b](https://b.example).\n\n";
    Item item = Outline.parse(text, PARAGRAPHS).items().getFirst();

    assertThat(item.marker().in(text)).isEqualTo("3、");
    assertThat(item.headline().in(text)).isEqualTo("[Title](https://a.example) (英)");
    assertThat(requireNonNull(item.title()).in(text)).isEqualTo("Title");
    assertThat(requireNonNull(item.url()).in(text)).isEqualTo("https://a.example");
    assertThat(item.body().in(text)).isEqualTo("Body [b](https://b.example).");
    assertThat(item.content().in(text)).endsWith("Body [b](https://b.example).");
    assertThat(item.fields()).containsEntry("language", "en");
    assertThat(item.links())
        .extracting(ItemLink::url)
        .containsExactly("https://a.example", "https://b.example");
  }

  @Test
  void aLineOfAnyNumberOfTemplateTagsIsRead() {
    String tags = "{%%}".repeat(30_000);
    String text = tags + "\n\n" + tags + "x\n\n# End\n";
    Outline outline = Outline.parse(text, Conventions.NONE);

    assertThat(outline.sections()).extracting(Section::heading).containsExactly("End");
  }

  @Test
  void aFieldOfTheFrontMatterMayHoldALineSeparator() {
    String text = "---\ntitle: One\u2028two\n---\n";
    FrontMatter head = requireNonNull(Outline.parse(text, Conventions.NONE).frontMatter());

    assertThat(head.fields()).containsEntry("title", "One\u2028two");
    assertThat(requireNonNull(head.values().get("title")).in(text)).isEqualTo("One\u2028two");
  }

  @Test
  void aHeadingWithABraceIsKnownByItsText() {
    HeadingForm form = HeadingForm.of(Template.of(Template.literal("## Notes on {title}")));

    assertThat(form.fits("## Notes on {title}", "Notes on {title}")).isTrue();
    assertThat(form.fits("## Notes on looms", "Notes on looms")).isFalse();
  }

  @Test
  void aBlockWithoutAStartIsNoParagraphs() {
    var block = new BlockRule("subscribe", "", "", List.of());

    assertThat(block.startsLike("Any text.")).isFalse();
  }

  @Test
  void aPromotionBehindTheLastItemIsNotPartOfIt() {
    String text =
        "## 🦄文章&教程\n\n1、[A](https://a.example)\n\nNote.\n\n🎁 Buy!\n\n![](x.png)\n\n## 🐿️项目&资源\n";
    Outline outline = Outline.parse(text, PARAGRAPHS);

    assertThat(outline.items().getFirst().content().in(text)).endsWith("Note.");
    assertThat(kinds(outline))
        .containsExactly(
            "HEADING", "BLANK", "ITEM", "BLANK", "BLOCK", "BLANK", "PROSE", "BLANK", "HEADING");
  }

  @Test
  void theSameSectionMayBeLinkedOrNot() {
    Outline outline =
        Outline.parse("## [🦄 文章&教程](https://x.example)\n\n1、[A](https://a.example)\n", PARAGRAPHS);

    assertThat(outline.sections().getFirst().role()).isEqualTo("articles");
  }

  @Test
  void bulletsEndWhereTheirIndentationEnds() {
    String text =
        "## Featured\n\n"
            + "* [A](https://a.example)\n\n"
            + "  > note\n\n"
            + "Prose.\n\n"
            + "- [B](https://b.example) by Bo\n";
    Outline outline = Outline.parse(text, Publications.bullets());

    assertThat(outline.items())
        .extracting(i -> i.content().in(text))
        .containsExactly("[A](https://a.example)\n\n  > note", "[B](https://b.example) by Bo");
    assertThat(outline.items().getLast().fields()).containsEntry("author", "Bo");
  }

  @Test
  void aHeadingItemHasItsUrlOnTheNextLine() {
    String text =
        "## News\n\n"
            + "### 1. One\n"
            + "https://a.example/1<br />\n"
            + "https://a.example/2\n\n"
            + "Body.\n\n"
            + "### 2. Two\n\n"
            + "No URL.\n";
    List<Item> items = Outline.parse(text, Publications.headings()).items();

    assertThat(items).extracting(Item::urlText).containsExactly("https://a.example/1", null);
    assertThat(items.getFirst().marker().in(text)).isEqualTo("### 1. ");
    assertThat(items.getFirst().body().in(text)).endsWith("Body.");
  }

  @Test
  void whatLooksLikeAnItemInQuotesCodeAndCommentsIsNone() {
    String text =
        "> 1、[a](https://a.example)\n\n"
            + "```\n"
            + "1、[b](https://b.example)\n"
            + "```\n\n"
            + "<!--\n"
            + "1、[c](https://c.example)\n"
            + "-->\n";

    assertThat(Outline.parse(text, PARAGRAPHS).items()).isEmpty();
  }

  @Test
  void frontMatterThatDoesNotCloseIsText() {
    assertThat(
            Outline.parse("---\ntitle: x\n\n1、[a](https://a.example)\n", PARAGRAPHS).frontMatter())
        .isNull();
    assertThat(
            requireNonNull(Outline.parse("---\ntitle: 'it''s'\n---\n", PARAGRAPHS).frontMatter())
                .fields())
        .containsEntry("title", "it's");
  }

  static Stream<String> hostile() {
    return Stream.of(
        "",
        "\n",
        "\r",
        "a",
        "\r\n\r\n",
        "a\rb\r\nc\n",
        "\uFEFF# a\n",
        "a\u2028b\n# c",
        "\0\n\0",
        "```\nopen",
        "---\nopen",
        "# a\n```\n# b\n```\n",
        "a\n===\nb\n---\n",
        "    1、[a](b)\n",
        "- a\n  - b\n    - c\n",
        "1、[a](b)\n1、[c](d)\n2、e\nf",
        "x".repeat(300_000),
        "> ".repeat(500) + "a",
        "[a]: b\n1、[x][a]\n[b]: c\n",
        "1、[a](b)\n\n\n\n# z",
        "1、[](<>)\n",
        "+++\na = 1\n+++\n# b\n",
        "[".repeat(2_000),
        "1、[" + "a](b)".repeat(300));
  }

  /**
   * The regions of any text, in order, concatenated, are the text; sections and items are in order.
   */
  @ParameterizedTest
  @MethodSource("hostile")
  void anyTextIsTiled(String text) {
    for (Conventions conventions :
        List.of(
            PARAGRAPHS,
            Publications.bullets(),
            Publications.headings(),
            Publications.orderedThroughIssue(),
            Conventions.NONE)) {
      Tiling.check(Outline.parse(text, conventions));
    }
  }

  @Test
  void everyRealIssueIsTiled() {
    for (Path file : Corpus.files("")) {
      String text = Corpus.read(file);
      Tiling.check(Outline.parse(text, PARAGRAPHS));
      Tiling.check(Outline.parse(text, Publications.bullets()));
    }
  }

  @ParameterizedTest
  @MethodSource
  void theSamplesHaveTheirItems(String name, List<Integer> counts) {
    Outline outline = Outline.parse(Corpus.sample(name), PARAGRAPHS);

    assertThat(
            outline.sections().stream()
                .filter(s -> s.role() != null)
                .map(s -> s.items().size())
                .toList())
        .isEqualTo(counts);
    assertThat(outline.itemCount()).isEqualTo(counts.stream().mapToInt(i -> i).sum());
  }

  static Stream<Arguments> theSamplesHaveTheirItems() {
    return Stream.of(
        Arguments.of("000", List.of(12, 12, 1)),
        Arguments.of("001", List.of(15, 11, 3)),
        Arguments.of("003", List.of(12, 9, 6)),
        Arguments.of("004", List.of(14, 10, 5)));
  }

  @Test
  void anEntryWithoutALinkAndOneWithAListAreItems() {
    Outline outline = Outline.parse(Corpus.sample("003"), PARAGRAPHS);
    List<Item> articles = outline.withRole("articles").getFirst().items();

    assertThat(articles.get(2).urlText()).isNull();
    assertThat(articles.get(11).urlText()).isNull();
    assertThat(articles.get(11).links()).hasSize(6);
    assertThat(articles.stream().filter(i -> i.urlText() == null)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"001", "004"})
  void theSamplesPromotionIsNoArticle(String name) {
    Outline outline = Outline.parse(Corpus.sample(name), PARAGRAPHS);

    assertThat(
            outline.withRole("articles").getFirst().items().getLast().content().in(outline.text()))
        .doesNotContain("🎁")
        .doesNotContain("banner")
        .doesNotContain("support_pythoncat");
  }

  private static List<String> kinds(Outline outline) {
    return outline.regions().stream().map(r -> r.kind().name()).toList();
  }

  @Test
  void aTableOfMoreCellsThanAnybodyWritesIsReadAsText() {
    String text = "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|x\n".repeat(600);

    Outline outline = Outline.parse(text, Publications.bullets());
    assertThat(outline.regions()).extracting(r -> r.range().in(text)).containsExactly(text);
  }

  @Test
  void aLineOfBlanksTakesNoMoreTimeThanAnother() {
    String text = "1、[A](https://a.example)" + " ".repeat(200_000) + "b\n";

    assertThat(Outline.parse(text, Publications.numberedParagraphs()).items()).hasSize(1);
  }
}
